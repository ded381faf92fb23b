package io.mlride.api.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mlride.api.pod.LocalProcess;
import io.mlride.api.pod.LocalShell;
import io.mlride.api.pod.WorkspacePod;
import io.mlride.api.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script for files, by the shell of this machine. */
class FileScriptTest {

  @TempDir private Path folder;
  private Path home;
  private FileStore store;
  private WorkspacePod pod;

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createDirectory(folder.resolve("home of'alice"));
    Files.writeString(folder.resolve("secret"), "outside");
    var shell = new LocalShell(home);
    store = new FileStore(shell);
    pod = shell.pod("uid");
  }

  @Test
  void aFolderIsListedWithHiddenAndOddNames() throws IOException {
    Files.createDirectory(home.resolve("data"));
    Files.writeString(home.resolve(".hidden"), "x");
    Files.writeString(home.resolve("-rf $(id) 'ü\n.txt"), "four");

    var files = FolderLines.read(store.list(pod, HomePath.parse("")).text());

    assertThat(files)
        .extracting(FileView::name)
        .containsExactly("data", "-rf $(id) 'ü\n.txt", ".hidden");
    assertThat(files.get(1).size()).isEqualTo(4);
    assertThat(store.list(pod, HomePath.parse("data")).text()).isEmpty();
    assertThat(store.list(pod, HomePath.parse("nothing")).exit()).isEqualTo(41);
    assertThat(store.list(pod, HomePath.parse(".hidden")).exit()).isEqualTo(43);
  }

  @Test
  void aFileThatIsUploadedComesBackAsItWas() throws IOException {
    var bytes = new byte[300_000];
    new java.util.Random(1).nextBytes(bytes);

    assertThat(put("a b'c.bin", bytes).text()).isEmpty();
    var opened = store.open(pod, HomePath.parse("a b'c.bin"), Long.MAX_VALUE);

    assertThat(opened.size()).isEqualTo(300_000);
    assertThat(opened.process().output().readAllBytes()).isEqualTo(bytes);
    assertThat(put("empty", new byte[0]).exit()).isZero();
    assertThat(home.resolve("empty")).isEmptyFile();
  }

  @Test
  void aReplacedFileKeepsItsRights() throws IOException {
    var script = Files.writeString(home.resolve("run.sh"), "old");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-x---"));

    assertThat(put("run.sh", bytes("new")).text()).startsWith("replaced");

    assertThat(script).hasContent("new");
    assertThat(Files.getPosixFilePermissions(script))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-x---"));
  }

  @Test
  void anUploadThatBreaksOffLeavesNothing() throws Exception {
    Files.writeString(home.resolve("kept"), "old");
    try (var process = (LocalProcess) store.receive(pod, HomePath.parse("kept"), 100)) {
      process.write(bytes("half"), 0, 4);
      process.input().close();

      assertThat(process.exit().get()).isEqualTo(46);
    }

    assertThat(home.resolve("kept")).hasContent("old");
    assertThat(home).isDirectoryNotContaining("glob:**mlride-upload*");
  }

  @Test
  void whereNoFileCanBeIsSaid() throws IOException {
    Files.createDirectory(home.resolve("data"));

    assertThat(put("data", bytes("x")).exit()).isEqualTo(42);
    assertThat(put("no/such/folder.txt", bytes("x")).exit()).isEqualTo(45);
    assertRefused("data", "folder");
    assertRefused("missing", "no such file");
  }

  @Test
  void aLinkOutOfTheHomeIsRefused() throws IOException {
    Files.createSymbolicLink(home.resolve("out"), folder);
    Files.createSymbolicLink(home.resolve("direct"), folder.resolve("secret"));
    Files.createSymbolicLink(home.resolve("dangling"), folder.resolve("no/such/place"));

    assertThat(store.list(pod, HomePath.parse("out")).exit()).isEqualTo(40);
    assertRefused("out/secret", "out of the home");
    assertRefused("direct", "out of the home");
    assertThat(put("out/new", bytes("x")).exit()).isEqualTo(40);
    assertThat(put("direct", bytes("x")).exit()).isEqualTo(40);
    assertThat(put("dangling", bytes("x")).exit()).isEqualTo(40);
    assertThat(store.makeFolder(pod, HomePath.parse("out/new/deep")).exit()).isEqualTo(40);
    assertThat(store.delete(pod, HomePath.parse("out/secret"), true).exit()).isEqualTo(40);
    assertThat(folder.resolve("secret")).hasContent("outside");
  }

  @Test
  void aLinkWithinTheHomeIsFollowed() throws IOException {
    Files.createDirectory(home.resolve("data"));
    Files.writeString(home.resolve("data/one"), "old");
    Files.createSymbolicLink(home.resolve("link"), Path.of("data/one"));

    assertThat(put("link", bytes("new")).exit()).isZero();

    assertThat(home.resolve("data/one")).hasContent("new");
    assertThat(home.resolve("link")).isSymbolicLink();
  }

  @Test
  void aFolderIsDeletedOnlyIfThatIsMeant() throws IOException {
    Files.createDirectories(home.resolve("data/deep"));
    Files.writeString(home.resolve("data/deep/file"), "x");
    Files.createSymbolicLink(home.resolve("out"), folder);

    assertThat(store.delete(pod, HomePath.parse("data"), false).exit()).isEqualTo(44);
    assertThat(store.delete(pod, HomePath.parse("data"), true).exit()).isZero();
    assertThat(store.delete(pod, HomePath.parse("out"), true).exit()).isZero();
    assertThat(store.delete(pod, HomePath.parse("data"), true).exit()).isEqualTo(41);
    assertThat(home).isEmptyDirectory();
    assertThat(folder.resolve("secret")).exists();
  }

  @Test
  void foldersAreMadeWithThoseAboveThem() {
    assertThat(store.makeFolder(pod, HomePath.parse("a/b/-c")).exit()).isZero();
    assertThat(home.resolve("a/b/-c")).isDirectory();
    assertThat(store.makeFolder(pod, HomePath.parse("a/b")).exit()).isEqualTo(49);
  }

  @Test
  void aFileThatIsTooLargeIsNotGiven() throws IOException {
    Files.writeString(home.resolve("big"), "12345");

    assertThatThrownBy(() -> store.open(pod, HomePath.parse("big"), 4))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining("too large");
  }

  private void assertRefused(String path, String words) {
    assertThatThrownBy(() -> store.open(pod, HomePath.parse(path), Long.MAX_VALUE))
        .isInstanceOf(ProblemException.class)
        .hasMessageContaining(words);
  }

  private io.mlride.api.pod.Outcome put(String path, byte[] content) throws IOException {
    try (var process = store.receive(pod, HomePath.parse(path), content.length)) {
      return store.send(process, new ByteArrayInputStream(content));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
