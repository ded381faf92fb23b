package io.mlride.e2e.harness;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * What a run of the journeys is told on the command line.
 *
 * @param kubeconfig of the account that e2e/rights.yaml describes
 * @param instance name of the instance of cluster/ that the kubeconfig leads to
 * @param seeds where the operator is killed; each gives another write
 * @param portal where people get to the API
 * @param apps where they get to workspaces, at any host below localhost
 * @param silence seconds that are longer than the time-outs of every proxy on the way to a
 *     workspace
 */
public record Settings(
    Path kubeconfig, String instance, long[] seeds, URI portal, URI apps, int silence) {
  private static final String PREFIX = "mlride.e2e.";
  private static final String THREE_SEEDS = "1,2,3";
  private static final int ABOVE_TIME_OUTS = 40;

  /**
   * Reads the system properties mlride.e2e.kubeconfig, instance, seeds, portal, apps and silence.
   *
   * @throws IllegalStateException if kubeconfig, instance, portal or apps is not there, with what
   *     to do instead
   */
  public static Settings read() {
    return new Settings(
        Path.of(needed("kubeconfig")),
        needed("instance"),
        readSeeds(),
        URI.create(needed("portal")),
        URI.create(needed("apps").replace("*.", "")),
        Integer.getInteger(PREFIX + "silence", ABOVE_TIME_OUTS));
  }

  private static String needed(String name) {
    return Optional.ofNullable(System.getProperty(PREFIX + name))
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Say -D%s%s=...; `make e2e` does all of this".formatted(PREFIX, name)));
  }

  private static long[] readSeeds() {
    return Arrays.stream(System.getProperty(PREFIX + "seeds", THREE_SEEDS).split(","))
        .mapToLong(Long::parseLong)
        .toArray();
  }
}
