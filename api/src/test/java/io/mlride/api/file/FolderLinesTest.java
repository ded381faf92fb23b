package io.mlride.api.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FolderLinesTest {

  @Test
  void foldersComeFirst() {
    assertThat(FolderLines.read("81a4 12 1700000000 ./b.txt\n41ed 4096 1700000001 ./data\n"))
        .containsExactly(
            new FileView(
                "data", FileType.FOLDER, 4096, Instant.ofEpochSecond(1_700_000_001), "rwxr-xr-x"),
            new FileView(
                "b.txt", FileType.FILE, 12, Instant.ofEpochSecond(1_700_000_000), "rw-r--r--"));
  }

  @Test
  void aNameMayHaveALineBreakInIt() {
    assertThat(FolderLines.read("81a4 1 5 ./odd\nname\na1ff 3 6 ./link\n"))
        .extracting(FileView::name)
        .containsExactly("link", "odd\nname");
  }

  @Test
  void anEmptyFolderHasNothing() {
    assertThat(FolderLines.read("")).isEmpty();
  }
}
