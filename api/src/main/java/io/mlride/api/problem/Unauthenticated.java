package io.mlride.api.problem;

/** The one answer to missing, expired, forged and revoked credentials: it tells nothing apart. */
final class Unauthenticated {

  static final ProblemException PROBLEM =
      ProblemException.of(
          ProblemType.UNAUTHENTICATED,
          "Log in, or send a token that is valid: Authorization: Bearer <token>.");

  private Unauthenticated() {}
}
