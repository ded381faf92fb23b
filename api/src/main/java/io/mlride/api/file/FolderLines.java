package io.mlride.api.file;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads what the script says of a folder: a line for each entry with mode, size, time and name.
 * Names may have line breaks in them: a line of another form goes on with the name before.
 */
final class FolderLines {

  private static final Pattern LINE =
      Pattern.compile("([0-9a-f]{1,8}) (\\d{1,19}) (-?\\d{1,15})(?:\\.\\d+)? \\./(.*)");

  private static final Comparator<FileView> FOLDERS_FIRST =
      Comparator.comparing((FileView file) -> file.type() != FileType.FOLDER)
          .thenComparing(FileView::name);

  private FolderLines() {}

  static List<FileView> read(String text) {
    var files = new ArrayList<FileView>();
    for (var line : text.split("\n")) {
      var parts = LINE.matcher(line);
      if (parts.matches()) {
        files.add(file(parts.group(1), parts.group(2), parts.group(3), parts.group(4)));
      } else if (!files.isEmpty() && !line.isEmpty()) {
        var last = files.remove(files.size() - 1);
        files.add(
            new FileView(
                last.name() + "\n" + line, last.type(), last.size(), last.modified(), last.mode()));
      }
    }
    files.sort(FOLDERS_FIRST);
    return files;
  }

  private static FileView file(String mode, String size, String time, String name) {
    var bits = Integer.parseUnsignedInt(mode, 16);
    return new FileView(
        name,
        FileType.of(bits),
        Long.parseLong(size),
        Instant.ofEpochSecond(Long.parseLong(time)),
        rights(bits));
  }

  /** The nine rights as {@code ls} writes them, without set-uid and the like. */
  static String rights(int bits) {
    var text = new StringBuilder("rwxrwxrwx");
    for (var at = 0; at < 9; at++) {
      if ((bits >> (8 - at) & 1) == 0) {
        text.setCharAt(at, '-');
      }
    }
    return text.toString();
  }
}
