package io.mlride.gateway.server;

import static io.mlride.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.testing.Browser;
import io.mlride.gateway.testing.Certificate;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.RawSocket;
import io.mlride.testing.Folders;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.Test;

@GatewayTest
@TestProfile(TlsTest.Encrypted.class)
class TlsTest {

  /** With a certificate of its own, beside a domain that is not local. */
  public static class Encrypted implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      var folder = Folders.untilTheEnd("mlride-tls");
      Certificate.write(folder, "first");
      return Map.of(
          "mlride.gateway.tls.certificate", folder.resolve("tls.crt").toString(),
          "mlride.gateway.tls.key", folder.resolve("tls.key").toString(),
          "mlride.gateway.tls.look-every", "1s");
    }
  }

  @Inject Vertx vertx;
  @Inject GatewaySettings settings;

  @Test
  void aCertificateIsReplacedWithoutARestart() {
    assertThat(served()).isEqualTo("CN=first");
    Certificate.write(Path.of(settings.tls().certificate().orElseThrow()).getParent(), "second");
    await().until(this::served, "CN=second"::equals);
  }

  @Test
  void plainHttpGetsNoAnswerThere() {
    assertThat(RawSocket.say(settings.port(), "GET / HTTP/1.1\r\nHost: a--b.localhost\r\n\r\n"))
        .doesNotContain("HTTP/1.1 200", "HTTP/1.1 303");
  }

  private String served() {
    var client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setSsl(true)
                .setTrustAll(true)
                .setVerifyHost(false)
                .setKeepAlive(false));
    return Browser.await(
        client
            .request(
                new RequestOptions()
                    .setMethod(HttpMethod.GET)
                    .setServer(SocketAddress.inetSocketAddress(settings.port(), "127.0.0.1"))
                    .setHost("a--b.localhost")
                    .setPort(settings.port())
                    .setURI("/"))
            .compose(
                request ->
                    request
                        .send()
                        .map(
                            answer -> {
                              assertThat(answer.statusCode()).isEqualTo(401);
                              return subject(request.connection().sslSession());
                            })));
  }

  private static String subject(SSLSession session) {
    try {
      return ((X509Certificate) session.getPeerCertificates()[0])
          .getSubjectX500Principal()
          .getName();
    } catch (SSLPeerUnverifiedException e) {
      throw new IllegalStateException(e);
    }
  }
}
