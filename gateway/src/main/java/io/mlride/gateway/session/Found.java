package io.mlride.gateway.session;

/** What is known of a cookie. */
public sealed interface Found {

  /** A good session. */
  record Good(KnownSession session) implements Found {}

  /** None, or none any more. */
  record None() implements Found {}

  /** The database does not answer, so nobody knows. */
  record Away() implements Found {}
}
