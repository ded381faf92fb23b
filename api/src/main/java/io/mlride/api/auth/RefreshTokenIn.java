package io.mlride.api.auth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a refresh token is handed out. */
public enum RefreshTokenIn {
  /** In a cookie that scripts of a page cannot read: for browsers. The default. */
  @JsonProperty("cookie")
  COOKIE,
  /** In the answer: for programs. */
  @JsonProperty("body")
  BODY
}
