package io.mlride.api.file;

import io.mlride.api.pod.Outcome;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;

/** Exit codes of the script for files, and what they mean. */
final class FileRefusal {

  static final int TOO_LARGE = 48;

  private FileRefusal() {}

  static ProblemException of(int exit, String error) {
    if (error.contains("No space left") || error.contains("Disk quota exceeded")) {
      return ProblemException.of(
          ProblemType.CONFLICT,
          "The home disk is full. Delete something, or give the workspace a larger disk.");
    }
    return switch (exit) {
      case 40 -> HomePath.outside();
      case 41 -> ProblemException.notFound("such file or folder");
      case 42 -> conflict("This is a folder, and not a file.");
      case 43 -> conflict("This is not a folder.");
      case 44 -> conflict("This is a folder. Add recursive=true to delete it with all in it.");
      case 45 -> conflict("There is no folder to put it into. Make that first.");
      case 46 -> conflict("The upload did not come to its end. Nothing was changed.");
      case TOO_LARGE ->
          ProblemException.of(
              ProblemType.TOO_LARGE, "This file is too large to be downloaded here.");
      case 49 -> conflict("There is something with this name already.");
      default -> failed(error);
    };
  }

  static ProblemException of(Outcome outcome) {
    return of(outcome.exit(), outcome.error());
  }

  private static ProblemException failed(String error) {
    if (error.contains("Permission denied") || error.contains("Read-only file system")) {
      return conflict("The workspace's own user may not do this there.");
    }
    return conflict("The workspace could not do this: " + brief(error));
  }

  /** The last words of the command that failed; they are of the user's own workspace. */
  private static String brief(String error) {
    var line = error.strip().lines().reduce("it gave no reason", (before, last) -> last);
    return line.length() > 200 ? line.substring(0, 200) : line;
  }

  private static ProblemException conflict(String sentence) {
    return ProblemException.of(ProblemType.CONFLICT, sentence);
  }
}
