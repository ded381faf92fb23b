package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.api.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of one of several.
 *
 * @param name of the workspace
 * @param status the HTTP status that it would have had alone
 * @param workspace as it is now; absent: it was refused, or is gone
 * @param problem why it was refused; absent: it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "ItemOutcome")
public record ItemOutcome(String name, int status, WorkspaceView workspace, Problem problem) {}
