package io.mlride.gateway.opening;

/** Why a code opens nothing. */
public enum Refusal {
  /** Nobody gave it out, or it is long over. */
  UNKNOWN,
  /** It was used before. */
  USED,
  /** Its time is over. */
  LATE,
  /** It is for another host. */
  OTHER_HOST,
  /** Another browser, or another try of this one, asked for it. */
  OTHER_BROWSER,
  /** The workspace that it is for is not there any more. */
  GONE,
  /** The log-in or the share that it came from ended, or the account is suspended. */
  ENDED
}
