package io.mlride.api.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.mutiny.core.Vertx;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** GPUs, from a server that answers as Prometheus does. */
class GpuStoreTest {

  private static final String SERIES =
      """
      {"status":"success","data":{"resultType":"vector","result":[
        {"metric":{"namespace":"mlride-u-alice","pod":"ws-a"},"value":[1790000000.123,"93"]},
        {"metric":{"namespace":"gpu-operator","pod":"dcgm-exporter-x","exported_namespace":"mlride-u-alice",
          "exported_pod":"ws-b"},"value":[1790000000.123,"0"]},
        {"metric":{"namespace":"mlride-u-alice","pod":"ws-a"},"value":[1790000000.123,"4.5"]},
        {"metric":{},"value":[1790000000.123,"17"]}]}}
      """;

  private final Vertx vertx = Vertx.vertx();
  private final List<String> asked = new ArrayList<>();
  private HttpServer prometheus;
  private int status = 200;
  private String answer = SERIES;

  @BeforeEach
  void start() throws IOException {
    prometheus = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    prometheus.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          var bytes = answer.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    prometheus.start();
  }

  @AfterEach
  void stop() {
    prometheus.stop(0);
    vertx.closeAndAwait();
  }

  private GpuShares shares() {
    var url = URI.create("http://127.0.0.1:%d/below/".formatted(prometheus.getAddress().getPort()));
    return store(Optional.of(url)).shares();
  }

  private GpuStore store(Optional<URI> url) {
    return new GpuStore(() -> url, vertx);
  }

  @Test
  void theBusiestGpuOfEachPodCounts() {
    var shares = shares();

    assertThat(shares.of("mlride-u-alice", "ws-a")).contains(new BigDecimal("93"));
    assertThat(shares.of("mlride-u-alice", "ws-b")).contains(BigDecimal.ZERO);
    assertThat(shares.of("gpu-operator", "dcgm-exporter-x")).isEmpty();
    assertThat(shares.percent()).hasSize(2);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0)).startsWith("/below/api/v1/query?query=");
    assertThat(URLDecoder.decode(asked.get(0), StandardCharsets.UTF_8)).endsWith(GpuShares.QUERY);
  }

  @Test
  void anAnswerThatIsNoneSaysNothing() {
    answer = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"no\"}";
    assertThat(shares()).isEqualTo(GpuShares.NONE);
    answer = "<html>log in</html>";
    assertThat(shares()).isEqualTo(GpuShares.NONE);
    answer = SERIES;
    status = 503;
    assertThat(shares()).isEqualTo(GpuShares.NONE);
  }

  @Test
  void aPrometheusThatIsAwaySaysNothing() {
    prometheus.stop(0);

    assertThat(shares()).isEqualTo(GpuShares.NONE);
  }

  @Test
  void withoutOneNobodyIsAsked() {
    var store = store(Optional.empty());

    assertThat(store.isThere()).isFalse();
    assertThat(store.shares()).isEqualTo(GpuShares.NONE);
    assertThat(asked).isEmpty();
  }
}
