package io.mlride.operator.workspace.model;

import io.mlride.crds.workspace.WorkspaceSpec;
import io.mlride.operator.hash.Fingerprint;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Fingerprints of those wishes of a user that only a restart can fulfil, by the field's name. They
 * are written on the Pod, so that a later change can be named.
 */
public final class StartedWith {

  private StartedWith() {}

  /** The fingerprints as one line: {@code env=0123 packages=4567}. */
  public static String of(WorkspaceSpec spec) {
    return fingerprints(spec).entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /** The fields that differ from what the line of an earlier start says, in alphabetical order. */
  public static List<String> changedSince(String line, WorkspaceSpec spec) {
    var before =
        Arrays.stream(line.split(" "))
            .map(each -> each.split("=", 2))
            .filter(pair -> pair.length == 2)
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    return fingerprints(spec).entrySet().stream()
        .filter(each -> !each.getValue().equals(before.get(each.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> fingerprints(WorkspaceSpec spec) {
    var all = new TreeMap<String, String>();
    all.put("imageTemplateRef", print(spec.imageTemplateRef()));
    all.put("packages", print(spec.packages()));
    all.put("resources.gpus", print(new TreeMap<>(spec.resources().gpus())));
    all.put("env", print(spec.env()));
    all.put("volumes", print(spec.volumes()));
    all.put("startMode", print(spec.startMode()));
    return all;
  }

  /** Records and collections of them print all they hold, in a fixed order. */
  private static String print(Object wish) {
    return Fingerprint.of(String.valueOf(wish), 8);
  }
}
