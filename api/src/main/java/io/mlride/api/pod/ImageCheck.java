package io.mlride.api.pod;

import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks once into each Pod whether its image has what a feature needs. */
@ApplicationScoped
public class ImageCheck {

  private static final String LOOK =
      "for program; do command -v \"$program\" >/dev/null 2>&1 || echo \"$program\"; done";

  private static final int MOST_KNOWN = 1000;

  private final PodShell shell;
  private final Map<String, List<String>> missing = new LinkedHashMap<>();

  ImageCheck(PodShell shell) {
    this.shell = shell;
  }

  /**
   * Refuses what the image cannot do.
   *
   * @throws ProblemException something is missing
   */
  public void require(WorkspacePod pod, Feature feature) {
    lack(pod, feature)
        .ifPresent(
            sentence -> {
              throw ProblemException.of(ProblemType.NOT_IN_IMAGE, sentence);
            });
  }

  /** Why the image cannot do it; empty: it can. */
  Optional<String> lack(WorkspacePod pod, Feature feature) {
    var absent = missing(pod).stream().filter(feature.programs()::contains).toList();
    return absent.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The image has no %s, which this needs. Choose a template whose image has it."
                .formatted(String.join(", ", absent)));
  }

  private List<String> missing(WorkspacePod pod) {
    synchronized (missing) {
      if (missing.containsKey(pod.uid())) {
        return missing.get(pod.uid());
      }
    }
    var found = look(pod);
    synchronized (missing) {
      missing.put(pod.uid(), found);
      if (missing.size() > MOST_KNOWN) {
        missing.remove(missing.keySet().iterator().next());
      }
    }
    return found;
  }

  private List<String> look(WorkspacePod pod) {
    var all =
        Arrays.stream(Feature.values())
            .flatMap(feature -> feature.programs().stream())
            .distinct()
            .sorted()
            .toList();
    var outcome = shell.run(pod, Command.script(LOOK, "mlride-look", all));
    if (outcome.exit() == 0) {
      return outcome.text().lines().collect(Collectors.toUnmodifiableList());
    }
    if (isWithoutShell(outcome)) {
      return List.of("sh");
    }
    throw NotRunning.meanwhile();
  }

  /** As container runtimes say that there is no such program. */
  private static boolean isWithoutShell(Outcome outcome) {
    return outcome.exit() >= ExecStatus.NOT_STARTED
        && (outcome.error().contains("executable file not found")
            || outcome.error().contains("no such file or directory"));
  }
}
