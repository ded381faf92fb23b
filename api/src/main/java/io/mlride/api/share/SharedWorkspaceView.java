package io.mlride.api.share;

import io.mlride.crds.workspace.Phase;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Somebody else's workspace that the caller may use.
 *
 * @param id of the share
 * @param workspace its name
 * @param owner handle of the person whose it is
 * @param until when the share ends
 * @param url where it is opened in a browser
 * @param phase its state in one word; absent: nobody has looked yet
 */
@Schema(name = "SharedWorkspace")
public record SharedWorkspaceView(
    UUID id, String workspace, String owner, Instant until, URI url, Phase phase) {}
