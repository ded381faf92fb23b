package io.mlride.api.quota;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What would become of a workspace, the better ones first. */
public enum CheckOutcome {
  /** It would start now. */
  @JsonProperty("fits")
  FITS,
  /** The quota has room; what the nodes have is not known at the moment. */
  @JsonProperty("unknown")
  UNKNOWN,
  /** It would be made and start by itself once there is room. */
  @JsonProperty("waits")
  WAITS,
  /** It would be refused, or waiting would not help. */
  @JsonProperty("never")
  NEVER
}
