package io.mlride.api.opening;

import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The way into a workspace.
 *
 * @param url where the browser goes on: good once, within a minute, in the browser that asked
 * @param workspace its name
 * @param owner handle of the person whose it is
 * @param shared true: it is somebody else's, and what runs there is theirs
 */
@Schema(name = "Opening")
public record OpeningView(URI url, String workspace, String owner, boolean shared) {}
