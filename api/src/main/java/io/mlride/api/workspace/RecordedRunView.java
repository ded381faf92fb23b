package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.database.history.Run;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One time that the workspace was on a node.
 *
 * @param id tells it from others
 * @param node where
 * @param image what ran
 * @param imageDigest exactly what ran; absent: the node never said
 * @param startedAt when it came to the node
 * @param lastSeenAt when it was looked at last
 * @param endedAt when it was over; absent: it goes on
 * @param endEstimated true: nobody watched; it ended between lastSeenAt and endedAt
 * @param endReason why it ended
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "RecordedRun")
public record RecordedRunView(
    UUID id,
    String node,
    String image,
    String imageDigest,
    Instant startedAt,
    Instant lastSeenAt,
    Instant endedAt,
    boolean endEstimated,
    String endReason) {

  static RecordedRunView of(Run row) {
    return new RecordedRunView(
        row.podUid,
        row.node,
        row.image,
        row.imageDigest,
        row.startedAt,
        row.lastSeenAt,
        row.endedAt,
        row.endEstimated,
        row.endReason);
  }
}
