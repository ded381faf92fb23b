package io.mlride.api.disk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiskSpaceTest {

  private static final String COREUTILS =
      """
      Filesystem     1024-blocks    Used Available Capacity Mounted on
      /dev/vdb          10218772 2097152   7581460      22% /home/mlride
      """;

  private static final String BUSYBOX =
      """
      Filesystem           1024-blocks    Used Available Capacity Mounted on
      nas:/exports/homes 2             1000       900       100  90% /home/of one
      """;

  @Test
  void whatOnlyRootMayFillIsNoPartOfIt() {
    assertThat(DiskSpace.read(COREUTILS))
        .contains(new DiskSpace(2_097_152L * 1024, (2_097_152L + 7_581_460L) * 1024));
  }

  @Test
  void namesMayHaveBlanks() {
    assertThat(DiskSpace.read(BUSYBOX)).contains(new DiskSpace(900 * 1024, 1000 * 1024));
  }

  @Test
  void whatIsFullHasNothingLeft() {
    assertThat(DiskSpace.read("/dev/vdb 1000 990 -20 103% /home\n"))
        .contains(new DiskSpace(990 * 1024, 990 * 1024));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "df: /home: no such file", "overlay - - - - /", "none 0 0 0 - /proc"})
  void whatSaysNothingIsLeftOut(String text) {
    assertThat(DiskSpace.read(text)).isEmpty();
  }
}
