package io.mlride.bench.way;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WrkTest {

  private static final String SAID =
      """
      Running 10s test @ http://127.0.0.1:8888/api
        1 threads and 64 connections
        Thread Stats   Avg      Stdev     Max   +/- Stdev
          Latency    42.10ms    5.03ms  90.11ms   80.00%
          Req/Sec     1.52k   120.00     1.80k    70.00%
        Latency Distribution
           50%  812.00us
           75%   43.00ms
           90%   50.00ms
           99%    1.20s
        15210 requests in 10.01s, 3.00MB read
      Requests/sec:   1519.48
      Transfer/sec:    306.90KB
      """;

  @Test
  void whatItPrintsIsRead() {
    assertThat(Wrk.parse(SAID)).isEqualTo(new Wrk.Result(812, 1_200_000, 1519.48, 15210));
  }

  @Test
  void aRefusalIsNoMeasurement() {
    assertThatThrownBy(() -> Wrk.parse(SAID + "  Non-2xx or 3xx responses: 3\n"))
        .hasMessageContaining("Non-2xx");
    assertThatThrownBy(() -> Wrk.parse(SAID + "  Socket errors: connect 0, read 3\n"))
        .hasMessageContaining("Socket errors");
  }
}
