package io.mlride.api.workspace;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.mlride.crds.workspace.WorkspaceSpec;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A workspace.
 *
 * @param name unique among its owner's
 * @param owner handle; absent: it lies in nobody's namespace
 * @param namespace where it lies in the cluster
 * @param uid tells it from an earlier one of the same name
 * @param createdAt when it was made
 * @param generation grows with each change of the spec
 * @param deleting whether it is on its way out
 * @param spec what is wanted
 * @param status what was found
 * @param lastUsedAt when it was last used, by all that is known; absent: never since it was first
 *     looked at, or this is an answer to something else than reading: events have no such field
 * @param usedBy what showed that: browser, kernel, terminal, run, cpu or gpu
 * @param newerImage the image that the next start would use; absent: it is the one that runs
 * @param url where it is opened in a browser, whether it runs or not; absent: it lies in nobody's
 *     namespace
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Workspace")
public record WorkspaceView(
    String name,
    String owner,
    String namespace,
    String uid,
    Instant createdAt,
    long generation,
    boolean deleting,
    WorkspaceSpec spec,
    WorkspaceStatusView status,
    Instant lastUsedAt,
    String usedBy,
    String newerImage,
    URI url) {}
