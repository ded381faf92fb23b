package io.mlride.api.quota;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the cluster has for workspaces.
 *
 * @param seenUntil up to when this is known to be right; absent: nobody looked yet
 * @param resources by name
 */
@Schema(name = "Capacity")
public record CapacityView(Instant seenUntil, List<ResourceCapacityView> resources) {}
