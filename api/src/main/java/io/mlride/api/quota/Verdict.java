package io.mlride.api.quota;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What would become of a workspace if it were made, or changed to this, now.
 *
 * @param outcome fits: it starts now; waits: it starts by itself when there is room; never: it is
 *     refused, or waiting does not help; unknown: the quota has room, the nodes are not known
 * @param reasons all that stands in the way; empty: nothing known does
 * @param nodesWithRoom on how many nodes it could start now; absent: not known
 * @param nodes how many nodes it could use if they were empty; absent: not known
 * @param nodesSeenUntil up to when the nodes are known; absent: never looked at
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CheckVerdict")
public record Verdict(
    CheckOutcome outcome,
    List<CheckReason> reasons,
    Integer nodesWithRoom,
    Integer nodes,
    Instant nodesSeenUntil) {}
