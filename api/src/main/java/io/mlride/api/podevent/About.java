package io.mlride.api.podevent;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What an Event is about. */
public enum About {
  /** The workspace as such. */
  WORKSPACE("Workspace"),
  /** Its running app. */
  APP("Pod"),
  /** Its home disk. */
  DISK("PersistentVolumeClaim");

  private final String kind;

  About(String kind) {
    this.kind = kind;
  }

  String kind() {
    return kind;
  }

  /** As it is shown. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
