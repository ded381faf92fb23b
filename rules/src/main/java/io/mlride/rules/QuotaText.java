package io.mlride.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.crds.reason.Explanation;
import io.mlride.crds.reason.Reason;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the API server says when a quota is exceeded: {@code exceeded quota: NAME, requested:
 * a=1,b=2, used: a=3,b=4, limited: a=3,b=5}. Only resources that are exceeded are named.
 *
 * @param key the first resource named
 * @param requested quantity asked for
 * @param used quantity in use
 * @param limited the whole quota
 * @see <a
 *     href="https://github.com/kubernetes/kubernetes/blob/master/staging/src/k8s.io/apiserver/pkg/admission/plugin/resourcequota/controller.go">resourcequota/controller.go</a>
 */
public record QuotaText(String key, String requested, String used, String limited) {

  private static final Pattern SENTENCE =
      Pattern.compile("requested: (\\S+), used: (\\S+), limited: ([^\\s,]+(?:,[^\\s,]+)*)");

  /** What such a message says; empty for any other. */
  public static Optional<QuotaText> read(String message) {
    var found = SENTENCE.matcher(message);
    if (!found.find()) {
      return Optional.empty();
    }
    var requested = amounts(found.group(1));
    var key = requested.keySet().stream().sorted().findFirst().orElseThrow();
    return Optional.of(
        new QuotaText(
            key,
            requested.get(key),
            amounts(found.group(2)).get(key),
            amounts(found.group(3)).get(key)));
  }

  /** Said of a Pod that was refused. */
  public Explanation ofPod() {
    return Reason.QuotaFull.explain(
        Map.of(
            "resource", QuotaKeys.inWords(key),
            "asked", read(requested, key),
            "used", read(used, key),
            "hard", read(limited, key)));
  }

  /** Said of a disk that was refused. */
  public Explanation ofStorage() {
    return Reason.StorageQuotaFull.explain(
        Map.of("asked", read(requested, key), "used", read(used, key), "hard", read(limited, key)));
  }

  private static String read(String quantity, String key) {
    return Amounts.read(Amounts.of(Quantity.parse(quantity)), key);
  }

  private static Map<String, String> amounts(String list) {
    return Arrays.stream(list.split(","))
        .map(each -> each.split("=", 2))
        .filter(pair -> pair.length == 2)
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
  }
}
