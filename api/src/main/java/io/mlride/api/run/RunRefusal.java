package io.mlride.api.run;

import io.mlride.api.pod.NotRunning;
import io.mlride.api.pod.Outcome;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;

/** Exit codes of the script for runs, and what they mean. */
final class RunRefusal {

  private RunRefusal() {}

  static ProblemException of(Outcome outcome) {
    if (outcome.error().contains("No space left")
        || outcome.error().contains("Disk quota exceeded")) {
      return conflict("The home disk is full. Delete something, or give it a larger one.");
    }
    return switch (outcome.exit()) {
      case 60 ->
          ProblemException.of(
              ProblemType.NOT_IN_IMAGE,
              "The image has no program of this name. Say another interpreter.");
      case 61 -> conflict("20 runs are going on. Stop one first, or wait.");
      case 62 -> conflict("It is still running. Stop it first.");
      case 63 -> conflict("It has ended already.");
      case 64 -> conflict("It is lost: the workspace was restarted under it.");
      default -> NotRunning.meanwhile();
    };
  }

  /** Of what names the file to run. */
  static ProblemException ofSubmission(Outcome outcome) {
    return switch (outcome.exit()) {
      case 40 ->
          ProblemException.invalid("/file", "This leads out of the home disk; stay below it.");
      case 41 -> ProblemException.invalid("/file", "There is no such file in the home.");
      default -> of(outcome);
    };
  }

  private static ProblemException conflict(String sentence) {
    return ProblemException.of(ProblemType.CONFLICT, sentence);
  }
}
