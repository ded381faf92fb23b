package io.mlride.api.auth;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Hashes and checks passwords with Argon2id, at the cost that OWASP's password storage cheat sheet
 * names: 19 MiB, two passes, one lane.
 */
@ApplicationScoped
public class Passwords {

  private static final Argon2Function ARGON =
      Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID, 19);

  private static final int SALT_BYTES = 16;

  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final Duration SOON = Duration.ofSeconds(2);

  private final Semaphore places;
  private final Duration longestWait;
  private final String nobodys = ARGON.hash("nobody's").getResult();

  /** Each takes 19 MiB and a core for a while: the rest waits, and memory stays bounded. */
  @Inject
  Passwords() {
    this(Math.max(2, Runtime.getRuntime().availableProcessors()), LONGEST_WAIT);
  }

  Passwords(int atOnce, Duration longestWait) {
    this.places = new Semaphore(atOnce, true);
    this.longestWait = longestWait;
  }

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

  private boolean isTurn() {
    try {
      return places.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** Whoever waits holds a thread that others need as well, so nobody waits for long. */
  private <T> T inTurn(Supplier<T> work) {
    if (!isTurn()) {
      throw ProblemException.later(
          ProblemType.UNAVAILABLE,
          "Many people log in at this moment. Try again in a moment.",
          SOON);
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
