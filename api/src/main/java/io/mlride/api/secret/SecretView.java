package io.mlride.api.secret;

import io.mlride.database.account.SecretName;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A Secret of one's own, without its values: nobody may read those.
 *
 * @param name as env names it in secretKeyRef.name
 * @param keys names of its entries, as env names them in secretKeyRef.key
 * @param writtenAt when it was written last, here
 */
@Schema(name = "SecretName")
public record SecretView(String name, List<String> keys, Instant writtenAt) {

  static SecretView of(SecretName row) {
    return new SecretView(row.name, row.keys, row.writtenAt);
  }
}
