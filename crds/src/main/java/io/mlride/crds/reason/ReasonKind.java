package io.mlride.crds.reason;

/** Who, if anybody, has to do something. */
public enum ReasonKind {
  /** Nobody: it goes on by itself. */
  WAIT,
  /** The owner can mend it. */
  YOU,
  /** Only an admin can mend it. */
  ADMIN,
  /** It has ended, and what it held is given back. */
  FAIL,
  /** It is as it should be. */
  DONE
}
