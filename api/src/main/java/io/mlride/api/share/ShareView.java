package io.mlride.api.share;

import io.mlride.database.share.Share;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * That somebody may use a workspace.
 *
 * @param guest their handle
 * @param grantedAt since when
 * @param until when it ends by itself
 */
@Schema(name = "Share")
public record ShareView(UUID id, String guest, Instant grantedAt, Instant until) {

  static ShareView of(Share share, String guest) {
    return new ShareView(share.id, guest, share.grantedAt, share.until);
  }
}
