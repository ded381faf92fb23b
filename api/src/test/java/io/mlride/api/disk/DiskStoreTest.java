package io.mlride.api.disk;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.pod.LocalShell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk, by the shell of this machine. */
class DiskStoreTest {

  @TempDir private Path folder;

  @Test
  void aDiskIsAsLargeAsThisMachineSays() throws IOException {
    var home = Files.createDirectory(folder.resolve("home of'alice"));
    var shell = new LocalShell(home);
    var disk = new DiskStore(shell).measure(shell.pod("uid")).orElseThrow();

    assertThat(disk.used()).isPositive();
    assertThat(disk.size()).isBetween(disk.used(), Files.getFileStore(home).getTotalSpace());
  }

  @Test
  void aHomeThatIsNotThereIsNotMeasured() {
    var shell = new LocalShell(folder);
    var other = new LocalShell(folder.resolve("nothing")).pod("uid");

    assertThat(new DiskStore(shell).measure(other)).isEmpty();
  }
}
