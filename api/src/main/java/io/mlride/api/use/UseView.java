package io.mlride.api.use;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a workspace uses.
 *
 * @param measuredAt when it was measured; absent: it was not
 * @param note why something was not measured; absent: it was
 * @param points the time before, oldest first; absent: not asked for. A workspace is watched from
 *     when somebody asks until ten minutes after nobody does any more, and this service's restart
 *     begins anew.
 */
@Schema(name = "WorkspaceUse")
public record UseView(
    Instant measuredAt,
    String note,
    Amount cpu,
    Amount memory,
    List<GpuUse> gpus,
    List<UsePoint> points) {}
