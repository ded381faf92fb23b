package io.mlride.api.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import io.mlride.crds.workspace.Workspace;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceCacheTest {
  private final Map<String, Object> informer = new HashMap<>();
  private final Now now = new Now();
  private boolean answers = true;
  private final ResourceCache<Workspace> cache =
      new ResourceCache<>(informer(), now, Duration.ofSeconds(5), () -> answers);

  @Test
  void nothingIsCurrentBeforeItWasRead() {
    says(false, false);
    assertThat(cache.isCurrent()).isFalse();
    says(false, true);
    assertThat(cache.isCurrent()).isFalse();
    says(true, true);
    assertThat(cache.isCurrent()).isTrue();
  }

  @Test
  void aWatchThatBeginsAnewIsNoOutage() {
    says(true, true);
    cache.look();
    now.time = now.time.plusSeconds(1);
    says(true, false);
    assertThat(cache.isCurrent()).isTrue();
    now.time = now.time.plusSeconds(3);
    says(true, true);
    cache.look();
    now.time = now.time.plusSeconds(4);
    says(true, false);
    assertThat(cache.isCurrent()).isTrue();
  }

  @Test
  void aWatchThatDoesNotComeBackIsOne() {
    says(true, true);
    cache.look();
    says(true, false);
    now.time = now.time.plusSeconds(5);
    assertThat(cache.isCurrent()).isFalse();
    says(true, true);
    assertThat(cache.isCurrent()).isTrue();
  }

  @Test
  void aWatchOfAnApiServerThatHangsIsOneAsWell() {
    says(true, true);
    cache.look();
    answers = false;
    now.time = now.time.plusSeconds(5);
    assertThat(cache.isCurrent()).isFalse();
    answers = true;
    assertThat(cache.isCurrent()).isTrue();
  }

  private void says(boolean synced, boolean watching) {
    informer.put("hasSynced", synced);
    informer.put("isWatching", watching);
  }

  @SuppressWarnings("unchecked")
  private SharedIndexInformer<Workspace> informer() {
    return (SharedIndexInformer<Workspace>)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {SharedIndexInformer.class},
            (self, method, arguments) ->
                method.getName().equals("exceptionHandler")
                    ? self
                    : informer.get(method.getName()));
  }

  private static final class Now extends Clock {
    private Instant time = Instant.parse("2026-11-20T10:00:00Z");

    @Override
    public Instant instant() {
      return time;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
