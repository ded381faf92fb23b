package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.RawSocket;
import io.mlride.gateway.testing.World;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class RequestFormTest {

  private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: HOST\r\n\r\n";

  @Inject World world;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4\r\nContent-Length: 4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: 4, 5\r\n\r\nabcde",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: +4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: HOST\r\nContent-Length: -4\r\n\r\nabcd",
        "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding: identity\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: HOST\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX-A: 1\r\n folded\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\n\tX-A: 1\r\n\r\n",
        "GET / HTTP/1.1\nHost: HOST\n\n",
        "GET / HTTP/1.1\r\nHost: HOST\nX-A: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX-A: 1\r2\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET http://evil.test/ HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET HOST:80 HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "CONNECT HOST:80 HTTP/1.1\r\nHost: HOST\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nBad Name: 1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: HOST\r\nX\0A: 1\r\n\r\n",
      })
  void whatCouldBeReadInTwoWaysIsRefusedAndNothingBehindItIsRead(String request) {
    var host = world.browser("a--b");
    var answer =
        RawSocket.say(host.port(), (request + HIDDEN + HIDDEN).replace("HOST", host.authority()));
    assertThat(answer).matches("(?s)HTTP/1\\.[01] 400 .*").doesNotContain(" 401 ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "evil.test",
        "localhost:PORT",
        "a--b.localhost:PORT.evil.test",
        "a--b.localhost",
        "a--b.localhost:1",
        "a.localhost:PORT",
        "a--b.localhost:PORT@evil.test",
        "x.a--b.localhost:PORT",
        "a--b.localhost.:PORT",
        "127.0.0.1:PORT",
      })
  void aHostThatIsNoAppOfOursIsNotThere(String host) {
    var port = world.browser("a--b").port();
    var answer =
        RawSocket.say(
            port,
            "GET / HTTP/1.1\r\nHost: %s\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
                .formatted(host.replace("PORT", String.valueOf(port))));
    assertThat(answer).startsWith("HTTP/1.1 404 ").contains("There is nothing here");
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-A: %s", "Accept-Language: en\r\nCookie: a=%s"})
  void tooManyHeadersAreRefusedWithWhatToDo(String header) {
    var host = world.browser("a--b");
    var answer =
        RawSocket.say(
            host.port(),
            "GET / HTTP/1.1\r\nHost: %s\r\n%s\r\n\r\n%s"
                .formatted(host.authority(), header.formatted("a".repeat(100_000)), HIDDEN));
    assertThat(answer)
        .startsWith("HTTP/1.1 431 ")
        .contains("Delete the cookies of this site")
        .doesNotContain(" 401 ");
  }

  @Test
  void tooLongAnAddressIsRefused() {
    var host = world.browser("a--b");
    var answer =
        RawSocket.say(
            host.port(),
            "GET /%s HTTP/1.1\r\nHost: %s\r\n\r\n%s"
                .formatted("a".repeat(10_000), host.authority(), HIDDEN));
    assertThat(answer)
        .matches("(?s)HTTP/1\\.[01] 414 .*")
        .contains("This address is longer")
        .doesNotContain(" 401 ");
  }
}
