package io.mlride.api.http;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import java.util.Arrays;

/** Versions of objects for {@code ETag} and {@code If-Match}: uid and generation. */
public final class ETag {

  private ETag() {}

  /** The present version: it changes with the spec, and not with the status. */
  public static String of(HasMetadata object) {
    var metadata = object.getMetadata();
    return "\"%s-%d\"".formatted(metadata.getUid(), metadata.getGeneration());
  }

  /**
   * Refuses a change of a version that the caller did not see.
   *
   * @param ifMatch the header, one or several versions; {@code *} means whatever there is
   */
  public static void require(HasMetadata object, String ifMatch) {
    if (ifMatch == null) {
      throw ProblemException.of(
          ProblemType.PRECONDITION_NEEDED,
          "Send If-Match with the ETag of what you read, or * to change whatever is there.");
    }
    var present = of(object);
    if (Arrays.stream(ifMatch.split(","))
        .map(String::strip)
        .noneMatch(tag -> tag.equals("*") || tag.equals(present))) {
      throw ProblemException.of(
          ProblemType.CHANGED_MEANWHILE,
          "Somebody changed it meanwhile. Read it again, then repeat your change.");
    }
  }
}
