package io.mlride.api.disk;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How full a volume is.
 *
 * @param used bytes in use
 * @param size bytes that can be in use
 */
record DiskSpace(long used, long size) {

  /** Size, used, available, share: names before them and the folder behind may have blanks. */
  private static final Pattern LINE =
      Pattern.compile("(?m)^.*\\s\\d{1,15}\\s+(\\d{1,15})\\s+(-?\\d{1,15})\\s+(?:\\d+%|-)\\s+/.*$");

  private static final long KIB = 1024;

  /**
   * Reads what {@code df -P -k} says. What it calls the size includes what only root may fill, so
   * that a disk would be full at 95 %; what is used and what is left make up the size here.
   */
  static Optional<DiskSpace> read(String text) {
    var line = LINE.matcher(text);
    if (!line.find()) {
      return Optional.empty();
    }
    var used = Long.parseLong(line.group(1));
    var left = Math.max(0, Long.parseLong(line.group(2)));
    return used + left == 0
        ? Optional.empty()
        : Optional.of(new DiskSpace(used * KIB, (used + left) * KIB));
  }
}
