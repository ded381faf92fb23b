package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an app tells the gateway from anybody else. */
public enum AppAuth {
  /** The app asks for a token, which it finds in its environment. */
  @JsonProperty("token")
  TOKEN,
  /** The app answers everybody; only the network keeps others away. */
  @JsonProperty("none")
  NONE
}
