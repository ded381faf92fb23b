package io.mlride.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  @TempDir Path folder;

  @Test
  void readsWhatStandsBelowTheHead() throws Exception {
    var file =
        Files.writeString(
            folder.resolve("samples.csv"),
            """
            timeStamp,elapsed,label,responseCode,success
            1000,25,list,200,true
            1010,5,create,409,false
            """);

    assertThat(Sample.read(file))
        .containsExactly(
            new Sample(1000, 25, "list", "200", true), new Sample(1010, 5, "create", "409", false));
  }

  @Test
  void otherColumnsAreNoSamples() throws Exception {
    var file = Files.writeString(folder.resolve("samples.csv"), "head\n1000,25\n");

    assertThatThrownBy(() -> Sample.read(file)).hasMessageContaining("1000,25");
  }
}
