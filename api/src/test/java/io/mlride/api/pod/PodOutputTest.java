package io.mlride.api.pod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PodOutputTest {

  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void theNextMessageIsAskedForWhenThisOneIsRead() throws IOException {
    try (var output = new PodOutput(asked::incrementAndGet, Duration.ofSeconds(1))) {
      output.add(ByteBuffer.wrap("hello".getBytes(StandardCharsets.UTF_8)));

      assertThat(output.readNBytes(3)).asString().isEqualTo("hel");
      assertThat(asked).hasValue(0);
      assertThat(output.readNBytes(2)).asString().isEqualTo("lo");
      assertThat(asked).hasValue(1);
    }
  }

  @Test
  void itEndsOnceAndForAll() throws IOException {
    try (var output = new PodOutput(asked::incrementAndGet, Duration.ofSeconds(1))) {
      output.end();

      assertThat(output.read()).isEqualTo(-1);
      assertThat(output.read()).isEqualTo(-1);
    }
  }

  @Test
  void silenceIsGivenUp() throws IOException {
    try (var output = new PodOutput(asked::incrementAndGet, Duration.ofMillis(10))) {
      assertThatThrownBy(output::read).isInstanceOf(InterruptedIOException.class);
    }
  }
}
