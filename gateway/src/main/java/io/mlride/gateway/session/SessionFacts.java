package io.mlride.gateway.session;

import java.util.UUID;

/**
 * What the database says of a browser that opened a workspace.
 *
 * @param workspace uid of it
 * @param host that the cookie belongs to
 * @param guest whether the workspace is somebody else's
 */
public record SessionFacts(UUID id, UUID account, UUID workspace, String host, boolean guest) {}
