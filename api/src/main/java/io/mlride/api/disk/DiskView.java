package io.mlride.api.disk;

import io.mlride.database.activity.Activity;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How full the home disk is.
 *
 * @param used bytes in use
 * @param size bytes that can be in use; where a storage gives no volume of its own it is what all
 *     on it share
 * @param measuredAt when that was
 */
@Schema(name = "DiskUse")
public record DiskView(long used, long size, Instant measuredAt) {

  static Optional<DiskView> of(Activity row) {
    return Optional.ofNullable(row.diskSeenAt)
        .map(at -> new DiskView(row.diskUsed, row.diskSize, at));
  }
}
