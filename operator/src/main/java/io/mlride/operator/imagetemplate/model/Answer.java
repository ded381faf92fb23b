package io.mlride.operator.imagetemplate.model;

import java.util.Optional;

/** What came back from a registry. */
public sealed interface Answer {

  /** A word for it, one of a handful: fit for a metric. */
  String outcome();

  /**
   * One of the tags is there.
   *
   * @param candidate which
   * @param digest what the tag names, of all platforms together: sha256:...
   * @param sizeBytes compressed layers for the asked platform, which is what a node downloads;
   *     empty where the image is not built for that platform
   */
  record Found(Candidate candidate, String digest, Optional<Long> sizeBytes) implements Answer {
    @Override
    public String outcome() {
      return "found";
    }
  }

  /** The registry has none of the tags. */
  record Missing() implements Answer {
    @Override
    public String outcome() {
      return "missing";
    }
  }

  /** The registry wants other credentials, or any. */
  record Denied() implements Answer {
    @Override
    public String outcome() {
      return "denied";
    }
  }

  /** The registry was not asked, because the pull secret is missing or of another type. */
  record SecretMissing() implements Answer {
    @Override
    public String outcome() {
      return "secret_missing";
    }
  }

  /**
   * Nobody knows: no connection, no answer in time, or one that makes no sense.
   *
   * @param detail for an admin who reads the log; never from the other side
   */
  record Unreachable(String detail) implements Answer {
    @Override
    public String outcome() {
      return "unreachable";
    }
  }
}
