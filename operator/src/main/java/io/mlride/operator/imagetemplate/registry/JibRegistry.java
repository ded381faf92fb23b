package io.mlride.operator.imagetemplate.registry;

import com.google.cloud.tools.jib.api.RegistryException;
import com.google.cloud.tools.jib.registry.RegistryAliasGroup;
import io.mlride.operator.imagetemplate.model.Answer;
import io.mlride.operator.imagetemplate.model.Question;
import io.mlride.operator.imagetemplate.pullsecret.Login;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Asks registries over HTTPS, or over plain HTTP those that the installation lists for it. */
@ApplicationScoped
public class JibRegistry implements Registry {
  private final RegistrySettings settings;
  private final Set<String> plain;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            var thread = new Thread(work, "registry-deadline");
            thread.setDaemon(true);
            return thread;
          });

  public JibRegistry(RegistrySettings settings) {
    this.settings = settings;
    this.plain =
        settings.insecure().orElse(List.of()).stream()
            .map(RegistryAliasGroup::getHost)
            .collect(Collectors.toUnmodifiableSet());
    // Jib has no other place for it; both for connecting and for each read.
    System.setProperty("jib.httpTimeout", Long.toString(settings.answerWithin().toMillis()));
  }

  @Override
  public Answer ask(Question question, Optional<Answer.Found> known, Optional<Login> login) {
    var http =
        new OneAttemptHttp(
            question.registry(),
            plain.contains(question.registry()),
            known.map(Answer.Found::digest));
    var deadline =
        clock.schedule(http::end, settings.lookUpWithin().toMillis(), TimeUnit.MILLISECONDS);
    try {
      return new Conversation(question, known, login, http).hold();
    } catch (IOException | RegistryException failure) {
      return Failure.meaning(failure);
    } finally {
      deadline.cancel(false);
      http.end();
    }
  }

  @PreDestroy
  void stop() {
    clock.shutdownNow();
  }
}
