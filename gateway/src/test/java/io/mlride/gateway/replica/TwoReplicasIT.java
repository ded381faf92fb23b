package io.mlride.gateway.replica;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.Rows;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TwoReplicasIT extends ReplicasCase {

  private static final int ROUNDS = 5;

  private final AtomicInteger asked = new AtomicInteger();

  private void jupyter(HttpServerRequest request) {
    switch (request.path()) {
      case "/ws" -> request.toWebSocket();
      case "/api" -> {
        asked.incrementAndGet();
        request.response().end("{\"version\": \"2.17.0\"}");
      }
      case "/api/kernels", "/api/terminals" -> request.response().end("[]");
      default -> request.response().end("app");
    }
  }

  @Test
  void whoLogsOutAtOneIsOutAtBoth() {
    inside(this::jupyter);
    assertThat(by(two).visit("/x").text()).isEqualTo("app");
    var cookies = browser.cookieHeader();
    var sockets = List.of(socket(one), socket(two));
    var ends = sockets.stream().map(ReplicasCase::end).toList();

    assertThat(by(one).post("/.mlride/close", null).status()).isEqualTo(204);
    ends.forEach(Browser::await);
    assertThat(sockets).allMatch(socket -> socket.closeStatusCode() == 1008);
    assertOut(cookies);
  }

  @Test
  void whoLogsOutOfThePortalIsOutAtBoth() {
    inside(this::jupyter);
    var cookies = browser.cookieHeader();
    var ends = List.of(end(socket(one)), end(socket(two)));
    rows.run("delete from accounts.session where id = ?", owner.session());
    ends.forEach(Browser::await);
    assertOut(cookies);
  }

  private void assertOut(String cookies) {
    for (var replica : List.of(one, two)) {
      var stranger = by(replica);
      assertThat(stranger.send(HttpMethod.GET, "/x", null, "Cookie", cookies).status())
          .isEqualTo(401);
    }
  }

  @Test
  void oneOfThemAsksJupyterInEachRound() {
    var prepared = new Rows(database);
    prepared.run("create table public.round (uid uuid, at timestamptz)");
    prepared.run(
        """
            create function public.note() returns trigger language plpgsql security definer as $$
            begin
              insert into public.round values (new.workspace_uid, new.apps_asked_at);
              return new;
            end $$
            """);
    prepared.run(
        """
            create trigger note after insert or update of apps_asked_at on accounts.activity
            for each row when (new.apps_asked_at is not null) execute function public.note()
            """);
    inside(this::jupyter);
    await().until(() -> asked.get() >= ROUNDS);
    var counted = asked.get();
    var rounds = Integer.parseInt(read("select count(*) from public.round where uid = ?"));
    assertThat(counted).isLessThanOrEqualTo(rounds);
    // A round is two seconds long; who is a moment early still has it, as long as nobody else does.
    var closest =
        read(
            "select min(extract(epoch from gap)) from (select at - lag(at) over (order by at) gap"
                + " from public.round where uid = ?) gaps");
    assertThat(Double.parseDouble(closest)).isGreaterThanOrEqualTo(1.8);
  }

  private String read(String sql) {
    return rows.text(sql, workspace.uid());
  }
}
