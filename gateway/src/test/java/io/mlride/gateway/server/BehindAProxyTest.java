package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.RawSocket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A proxy in front ends the encryption and is believed. */
@GatewayTest
@QuarkusTestResource(value = BehindAProxyTest.AppsDomain.class, restrictToAnnotatedClass = true)
@TestProfile(BehindAProxyTest.Trusting.class)
class BehindAProxyTest {

  /** That proxy is believed. */
  public static class Trusting implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("mlride.gateway.trust-forwarded", "true");
    }
  }

  /** Workspaces are opened by https. */
  public static class AppsDomain implements QuarkusTestResourceLifecycleManager {
    @Override
    public Map<String, String> start() {
      return Map.of("mlride.apps.url", "https://*.apps.test");
    }

    @Override
    public int order() {
      return 1;
    }

    @Override
    public void stop() {
      // Nothing was started.
    }
  }

  @Inject GatewaySettings settings;

  @Test
  void whoCameEncryptedComesIn() {
    assertThat(visit("X-Forwarded-Proto: https\r\n"))
        .startsWith("HTTP/1.1 303 ")
        .contains("open?host=thesis--alice.apps.test&state=");
  }

  @Test
  void whoCamePlainIsToldSo() {
    assertThat(visit("")).startsWith("HTTP/1.1 403 ").contains("encrypted connection");
    assertThat(visit("X-Forwarded-Proto: http\r\n")).startsWith("HTTP/1.1 403 ");
  }

  private String visit(String header) {
    return RawSocket.say(
        settings.port(),
        "GET / HTTP/1.1\r\nHost: thesis--alice.apps.test\r\n"
            + header
            + "Accept: text/html\r\nConnection: close\r\n\r\n");
  }
}
