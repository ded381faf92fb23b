package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of an app's address it wants to see, where apps have paths and no hosts of their own. */
public enum AppPrefix {
  /** The app serves at /, and the gateway takes its part of the address away. */
  @JsonProperty("stripped")
  STRIPPED,
  /** The app serves below its part of the address, which it has to know. */
  @JsonProperty("kept")
  KEPT
}
