package io.mlride.crds.schema;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.mlride.testing.Repository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files with objects for the API server. One that is to be refused begins with a comment that holds
 * what the refusal says. Several documents in one are successive versions of one object; the last
 * is the one in question.
 */
final class ObjectFiles {
  private static final KubernetesSerialization YAML = new KubernetesSerialization();

  /**
   * @param answer what the comment at the file's head says the API server answers: all that comes
   *     after these words, or the whole comment without them
   * @param documents as they stand, of no Java type
   */
  record ObjectFile(String name, String answer, List<HasMetadata> documents) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static final String ANSWERS = "The API server answers:";

  private ObjectFiles() {}

  /** All files below a folder, given from the repository's root. */
  static List<ObjectFile> below(String folder) {
    var root = Repository.root().resolve(folder);
    try (var files = Files.walk(root)) {
      return files
          .filter(file -> file.toString().endsWith(".yaml"))
          .sorted()
          .map(file -> read(root, file))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectFile read(Path root, Path file) {
    try {
      var text = Files.readString(file);
      var comment =
          text.lines()
              .takeWhile(line -> line.startsWith("#"))
              .map(line -> line.substring(1).strip())
              .collect(Collectors.joining(" "));
      // One without "---" is a document, one with it a list of them.
      var documents = YAML.<Object>unmarshal(text);
      var list = documents instanceof List<?> many ? many.stream() : Stream.of(documents);
      return new ObjectFile(
          root.relativize(file).toString(),
          answer(comment),
          list.map(HasMetadata.class::cast).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String answer(String comment) {
    var start = comment.indexOf(ANSWERS);
    return start < 0 ? comment : comment.substring(start + ANSWERS.length()).strip();
  }
}
