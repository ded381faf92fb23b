package io.mlride.api.sso;

import io.mlride.testing.CacheFolder;
import io.mlride.testing.Folders;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.ZipFile;

/**
 * A Keycloak that Maven has fetched, unpacked and with an empty database: the first time that takes
 * a minute, so it is kept in the cache and changed by nobody.
 */
final class KeycloakFiles {
  private static final String ARCHIVE = "mlride.keycloak.archive";

  /** What a server only reads. */
  private static final List<String> READ = List.of("lib", "conf", "providers", "themes");

  private final Path folder;

  private KeycloakFiles(Path folder) {
    this.folder = folder;
  }

  /** Those of the cache, which are made now if they are not there. */
  static KeycloakFiles cached() throws IOException {
    var archive = archive();
    var name = archive.getFileName().toString().replaceFirst("\\.zip$", "");
    var cache = Files.createDirectories(CacheFolder.path());
    // Somebody else may do the same just now.
    try (var file =
            FileChannel.open(
                cache.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var lock = file.lock()) {
      var ready = cache.resolve(name);
      if (lock.isValid() && !Files.exists(ready)) {
        prepare(archive, cache.resolve(name + ".unfinished"), ready);
      }
      return new KeycloakFiles(ready);
    }
  }

  /** A folder for one server: what it reads is linked, what it writes is its own. */
  Path newHome() throws IOException {
    var home = Files.createTempDirectory("mlride-keycloak");
    for (var part : READ) {
      Files.createSymbolicLink(home.resolve(part), folder.resolve(part));
    }
    copy("bin/kc.sh", home);
    copy("data/h2/keycloakdb.mv.db", home);
    return home;
  }

  private void copy(String file, Path home) throws IOException {
    Files.createDirectories(home.resolve(file).getParent());
    Files.copy(folder.resolve(file), home.resolve(file));
  }

  private static Path archive() {
    var path = System.getProperty(ARCHIVE);
    if (path == null) {
      throw new IllegalStateException(
          "The tests of single sign-on need a Keycloak that Maven fetches; run them with:"
              + " mvn -pl api -am test");
    }
    if (!Files.isReadable(Path.of(path))) {
      throw new IllegalStateException(
          "There is no Keycloak at "
              + path
              + "; Maven fetches it when it is online: mvn -pl api -am test, without -o");
    }
    return Path.of(path);
  }

  private static void prepare(Path archive, Path unfinished, Path ready) throws IOException {
    if (Files.exists(unfinished)) {
      Folders.delete(unfinished);
    }
    unpack(archive, unfinished);
    KeycloakProgram.run(unfinished, "build", "--db=dev-file");
    // Makes the tables too.
    KeycloakProgram.run(
        unfinished,
        "bootstrap-admin",
        "user",
        "--optimized",
        "--username=admin",
        "--password:env=" + KeycloakProgram.PASSWORD);
    Files.move(unfinished, ready, StandardCopyOption.ATOMIC_MOVE);
  }

  /** The archive holds one folder, which is left out. */
  private static void unpack(Path archive, Path folder) throws IOException {
    try (var zip = new ZipFile(archive.toFile())) {
      for (var entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        var path = Path.of(entry.getName());
        var file = folder.resolve(path.subpath(1, path.getNameCount())).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("The archive of Keycloak names a file outside: " + path);
        }
        Files.createDirectories(file.getParent());
        try (var content = zip.getInputStream(entry)) {
          Files.copy(content, file);
        }
      }
    }
  }
}
