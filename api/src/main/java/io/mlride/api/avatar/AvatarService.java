package io.mlride.api.avatar;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.database.account.Accounts;
import io.mlride.database.account.Avatar;
import io.mlride.database.account.Avatars;
import io.mlride.database.secret.Secrets;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;

/** Takes, shows and removes pictures of people. */
@ApplicationScoped
public class AvatarService {

  /** The most bytes that are taken. */
  static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{43}");

  /** One is decoded at a time: each may take 100 MB for a moment. */
  private final Semaphore place = new Semaphore(1, true);

  private final Accounts accounts;
  private final Avatars avatars;
  private final Clock clock;

  AvatarService(Accounts accounts, Avatars avatars, Clock clock) {
    this.accounts = accounts;
    this.avatars = avatars;
    this.clock = clock;
  }

  /** Gives a person this picture instead of the one they have. */
  public void set(UUID account, InputStream sent) throws IOException {
    var file = sent == null ? new byte[0] : sent.readNBytes(MOST_BYTES + 1);
    if (file.length > MOST_BYTES) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE, "A picture has at most 2 MiB; make it smaller.");
    }
    var png = small(file);
    QuarkusTransaction.requiringNew().run(() -> replace(account, png));
  }

  private byte[] small(byte[] file) {
    place.acquireUninterruptibly();
    try {
      return Picture.small(file);
    } finally {
      place.release();
    }
  }

  private void replace(UUID id, byte[] png) {
    var account = accounts.locked(id).orElseThrow();
    avatars.removeOf(id);
    var avatar = new Avatar();
    // A name of its own for each picture, so that it can be kept by whoever read it.
    avatar.name = Secrets.fresh();
    avatar.accountId = id;
    avatar.png = png;
    avatar.madeAt = clock.instant();
    avatars.persist(avatar);
    account.avatar = avatar.name;
  }

  /** Removes a person's picture; repeating it changes nothing. */
  @Transactional
  public void remove(UUID id) {
    accounts.locked(id).orElseThrow().avatar = null;
    avatars.removeOf(id);
  }

  /** The picture with this name. */
  @Transactional
  public Optional<byte[]> find(String name) {
    return NAME.matcher(name).matches()
        ? avatars.findByIdOptional(name).map(avatar -> avatar.png)
        : Optional.empty();
  }
}
