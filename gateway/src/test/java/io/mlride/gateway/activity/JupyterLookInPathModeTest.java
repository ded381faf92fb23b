package io.mlride.gateway.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.database.activity.Sign;
import io.mlride.database.activity.Use;
import io.mlride.gateway.route.Target;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.OneOrigin;
import io.mlride.gateway.testing.PlayedApp;
import io.mlride.rules.AppHost;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A Jupyter that serves below its path is asked there. */
@QuarkusTest
@TestProfile(OneOrigin.class)
class JupyterLookInPathModeTest {

  @Inject Vertx vertx;
  @Inject JupyterLook look;

  @Test
  void aBusyKernelIsSeenWhereTheAppServes() {
    assertThat(usesOf("/alice/thesis", true)).extracting(Use::by).containsExactly(Sign.KERNEL);
    assertThat(usesOf("", false)).extracting(Use::by).containsExactly(Sign.KERNEL);
  }

  private List<Use> usesOf(String base, boolean keepsPrefix) {
    try (var app =
        PlayedApp.answering(
            vertx,
            request -> {
              switch (request.path().startsWith(base)
                  ? request.path().substring(base.length())
                  : "") {
                case "/api" -> request.response().end("{\"version\": \"2.17.0\"}");
                case "/api/kernels" -> request.response().end("[{\"execution_state\": \"busy\"}]");
                default -> request.response().setStatusCode(404).end();
              }
            })) {
      var target =
          new Target.Ready(
              UUID.randomUUID(),
              SocketAddress.inetSocketAddress(app.port(), "127.0.0.1"),
              Optional.of("token"),
              "/lab",
              "JupyterLab",
              keepsPrefix);
      return Browser.await(look.at(AppHost.main("thesis", "alice"), target, Instant.now()));
    }
  }
}
