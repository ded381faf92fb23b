package io.mlride.operator.imagetemplate.model;

import java.util.List;
import java.util.Optional;

/**
 * What is asked of a registry. The answer to an equal question can only differ because the registry
 * changed.
 *
 * @param registry host, with the port where it is not the usual one
 * @param repository path within the registry
 * @param candidates the tags that would do, the preferred one first; never empty
 * @param platform what the nodes run
 * @param pullSecret name of a Secret in the catalogue's namespace whose credentials go along; empty
 *     to ask anonymously
 */
public record Question(
    String registry,
    String repository,
    List<Candidate> candidates,
    Platform platform,
    Optional<String> pullSecret) {

  public Question {
    candidates = List.copyOf(candidates);
  }

  /** The tag that is there most probably: the one asked for when all others are missing. */
  public Candidate lastResort() {
    return candidates.get(candidates.size() - 1);
  }
}
