package io.mlride.operator.imagetemplate.model;

import java.time.Duration;
import java.util.Set;

/**
 * What an installation decides for all templates.
 *
 * @param platform what the nodes run
 * @param known registries that are asked for templates of users, by host as in {@link
 *     Question#registry}
 * @param refreshEvery how long an answer that found the image is good for
 * @param retryAfter how long to wait after the first answer that did not find it; doubles with each
 * @param retryAtMost how long to wait at most
 */
public record Rules(
    Platform platform,
    Set<String> known,
    Duration refreshEvery,
    Duration retryAfter,
    Duration retryAtMost) {

  public Rules {
    known = Set.copyOf(known);
  }
}
