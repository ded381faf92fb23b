package io.mlride.api.use;

import io.mlride.api.disk.DiskView;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a workspace uses.
 *
 * @param measuredAt when it was measured; absent: it was not
 * @param note why something was not measured; absent: it was
 * @param disk how full the home disk is; absent: that could not be measured
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
    DiskView disk,
    List<UsePoint> points) {}
