package io.mlride.api.file;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an entry of a folder is. */
public enum FileType {
  /** A file with content. */
  FILE(0x8),
  /** A folder. */
  FOLDER(0x4),
  /** A symbolic link. */
  LINK(0xA),
  /** A socket, a pipe or a device. */
  OTHER(0);

  private final int format;

  FileType(int format) {
    this.format = format;
  }

  /** By the format bits of a mode. */
  static FileType of(int mode) {
    for (var type : values()) {
      if (type.format == mode >> 12) {
        return type;
      }
    }
    return OTHER;
  }

  /** As it is shown. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
