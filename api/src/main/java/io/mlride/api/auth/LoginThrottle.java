package io.mlride.api.auth;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/**
 * Slows down guessing. A try is taken before the password is looked at, so that many at once count
 * as many, and given back when it succeeds, so that a classroom behind one address can log in
 * together. Each replica counts by itself.
 */
@ApplicationScoped
public class LoginThrottle {

  private static final int PEOPLE = 100_000;

  private final ThrottleSettings settings;
  private final Cache<String, Bucket> byAccount = cache();
  private final Cache<String, Bucket> byAddress = cache();

  LoginThrottle(ThrottleSettings settings) {
    this.settings = settings;
  }

  /**
   * Takes a try.
   *
   * @param who id of the account, or the name of one that does not exist
   * @throws ProblemException too many tries failed; it says when the next one is heard
   */
  public void take(String who, String address) {
    take(account(who));
    try {
      take(address(address));
    } catch (ProblemException e) {
      account(who).addTokens(1);
      throw e;
    }
  }

  /** The person is there: whatever failed before was a slip. */
  public void succeeded(String who, String address) {
    byAccount.invalidate(key(who));
    address(address).addTokens(1);
  }

  /** The password was not looked at. */
  public void giveBack(String who, String address) {
    account(who).addTokens(1);
    address(address).addTokens(1);
  }

  private static void take(Bucket bucket) {
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed()) {
      var wait = Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1);
      throw ProblemException.later(
          ProblemType.TOO_MANY_REQUESTS,
          "Too many tries failed. Wait a while; Retry-After says how many seconds.",
          wait);
    }
  }

  private Bucket account(String who) {
    return byAccount.get(key(who), unused -> bucket(settings.perAccount()));
  }

  private Bucket address(String address) {
    return byAddress.get(address, unused -> bucket(settings.perAddress()));
  }

  private static String key(String who) {
    return who.toLowerCase(Locale.ROOT);
  }

  private Bucket bucket(int tries) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, settings.every()))
        .build();
  }

  private Cache<String, Bucket> cache() {
    return Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterAccess(Duration.ofHours(1)).build();
  }
}
