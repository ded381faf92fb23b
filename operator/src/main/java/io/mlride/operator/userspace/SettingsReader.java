package io.mlride.operator.userspace;

import io.mlride.crds.userspace.Quota;
import io.mlride.operator.userspace.model.Installation;
import io.mlride.operator.userspace.model.network.AllowedPeer;
import io.mlride.operator.userspace.model.network.Cidr;
import io.mlride.operator.userspace.model.network.Dns;
import io.mlride.operator.userspace.model.network.NetworkRules;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the settings once, at start: a wrong one is told with its name, its value and what would be
 * right, before anybody's space is touched.
 */
public final class SettingsReader {
  private static final String SPACE = "mlride.user-space.";
  private static final String NETWORK = "mlride.network.";

  private SettingsReader() {}

  /**
   * Reads and checks.
   *
   * @throws InvalidSetting if a setting says nothing sensible
   */
  public static Installation read(UserSpaceSettings space, NetworkSettings network) {
    return new Installation(
        quota(space.defaultQuota()), new TreeSet<>(space.gpuNames()), rules(network));
  }

  private static Quota quota(UserSpaceSettings.DefaultQuota quota) {
    var prefix = SPACE + "default-quota.";
    var gpus = new TreeMap<String, Integer>();
    quota
        .gpus()
        .forEach(
            (name, most) ->
                gpus.put(
                    name, SettingFormat.read(prefix + "gpus." + name, most, SettingFormat::count)));
    return new Quota(
        SettingFormat.read(prefix + "workspaces", quota.workspaces(), SettingFormat::count),
        SettingFormat.read(prefix + "running", quota.running(), SettingFormat::count),
        SettingFormat.read(prefix + "cpu", quota.cpu(), SettingFormat::quantity),
        SettingFormat.read(prefix + "memory", quota.memory(), SettingFormat::quantity),
        SettingFormat.read(prefix + "storage", quota.storage(), SettingFormat::quantity),
        gpus);
  }

  private static NetworkRules rules(NetworkSettings network) {
    var denied =
        Stream.concat(
            cidrs("denied-cidrs", network.deniedCidrs()),
            cidrs("extra-denied-cidrs", network.extraDeniedCidrs().orElse(List.of())));
    var allowed =
        IntStream.range(0, network.allowed().size())
            .mapToObj(index -> allowed(index, network.allowed().get(index)));
    return new NetworkRules(denied.toList(), allowed.toList(), dns(network.dns()));
  }

  private static AllowedPeer allowed(int index, NetworkSettings.Allowed allowed) {
    var prefix = NETWORK + "allowed[" + index + "].";
    return new AllowedPeer(
        SettingFormat.read(prefix + "cidr", allowed.cidr(), Cidr::parse),
        ports(prefix + "ports", allowed.ports()));
  }

  private static Dns dns(NetworkSettings.Dns dns) {
    return new Dns(
        dns.namespace(),
        dns.podLabels().stream()
            .map(text -> SettingFormat.read(NETWORK + "dns.pod-labels", text, SettingFormat::label))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)),
        cidrs("dns.cidrs", dns.cidrs().orElse(List.of())).toList(),
        ports(NETWORK + "dns.ports", dns.ports()));
  }

  private static Stream<Cidr> cidrs(String setting, List<String> texts) {
    return texts.stream().map(text -> SettingFormat.read(NETWORK + setting, text, Cidr::parse));
  }

  private static List<Integer> ports(String setting, List<String> texts) {
    return texts.stream()
        .map(text -> SettingFormat.read(setting, text, SettingFormat::port))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
