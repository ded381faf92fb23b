package io.mlride.api.auth;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;

/**
 * Hashes and checks passwords with Argon2id, at the cost that OWASP's password storage cheat sheet
 * names: 19 MiB, two passes, one lane.
 */
@ApplicationScoped
public class Passwords {

  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);

  private static final int SALT_BYTES = 16;

  /** Each takes 19 MiB and a core for a while: the rest waits, and memory stays bounded. */
  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final String nobodys = ARGON.hash("nobody's").getResult();

  /** The hash with its parameters and salt. */
  public String hash(String password) {
    return inTurn(() -> Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON).getResult());
  }

  /**
   * Whether it is the password. Takes as long for a person who has none, so that the time does not
   * tell who exists.
   *
   * @param hash null: there is none
   */
  public boolean matches(String password, String hash) {
    var stored = hash == null ? nobodys : hash;
    var same =
        inTurn(
            () ->
                Password.check(password, stored).with(Argon2Function.getInstanceFromHash(stored)));
    return same && hash != null;
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    places.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
