package io.mlride.operator.userspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fabric8.kubernetes.api.model.Quantity;
import io.mlride.operator.userspace.model.Installation;
import io.mlride.operator.userspace.model.network.Cidr;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

  @Test
  void withoutSettingsEveryLimitIsThere() {
    var quota = read(Map.of()).defaultQuota();

    assertThat(quota).isEqualTo(Spaces.DEFAULT_QUOTA);
  }

  @ParameterizedTest
  @CsvSource({
    "10.1.2.3",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "127.0.0.1",
    "192.0.0.192",
    "::1",
    "fd00:ec2::254",
    "fe80::1"
  })
  void withoutSettingsWhatIsNotTheInternetIsDenied(String address) {
    var denied = read(Map.of()).network().denied();

    assertThat(denied).anyMatch(block -> block.contains(Cidr.ofAddress(address).orElseThrow()));
  }

  @ParameterizedTest
  @CsvSource({"192.0.2.7", "198.51.100.7", "203.0.113.7", "8.8.8.8", "2001:db8::7"})
  void withoutSettingsTheRestIsOpen(String address) {
    var denied = read(Map.of()).network().denied();

    assertThat(denied).noneMatch(block -> block.contains(Cidr.ofAddress(address).orElseThrow()));
  }

  @Test
  void moreDeniedBlocksAddToTheOthers() {
    var denied =
        read(Map.of("mlride.network.extra-denied-cidrs", "203.0.113.0/24,2001:db8::/32"))
            .network()
            .denied();

    assertThat(denied)
        .extracting(Cidr::toString)
        .contains("10.0.0.0/8", "203.0.113.0/24", "2001:db8::/32");
  }

  @Test
  void readsExceptionsAndNameServers() {
    var network =
        read(Map.of(
                "mlride.network.allowed[0].cidr", "10.9.0.7/32",
                "mlride.network.allowed[0].ports", "443,80",
                "mlride.network.dns.namespace", "openshift-dns",
                "mlride.network.dns.pod-labels", "dns.operator.openshift.io/daemonset-dns=default",
                "mlride.network.dns.cidrs", "169.254.20.10/32",
                "mlride.network.dns.ports", "5353"))
            .network();

    assertThat(network.allowed())
        .singleElement()
        .satisfies(
            peer -> {
              assertThat(peer.cidr()).hasToString("10.9.0.7/32");
              assertThat(peer.ports()).isEqualTo(List.of(80, 443));
            });
    assertThat(network.dns().namespace()).isEqualTo("openshift-dns");
    assertThat(network.dns().podLabels())
        .isEqualTo(Map.of("dns.operator.openshift.io/daemonset-dns", "default"));
    assertThat(network.dns().ports()).isEqualTo(List.of(5353));
  }

  @Test
  void readsADefaultQuotaWithGpus() {
    var quota =
        read(Map.of(
                "mlride.user-space.default-quota.memory", "1.5Ti",
                "mlride.user-space.default-quota.gpus.\"nvidia.com/gpu\"", "2"))
            .defaultQuota();

    assertThat(quota.memory()).isEqualTo(new Quantity("1.5Ti"));
    assertThat(quota.gpus()).isEqualTo(Map.of("nvidia.com/gpu", 2));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "mlride.user-space.default-quota.cpu | 8 cores | like 8, 500m or 32Gi",
        "mlride.user-space.default-quota.running | -1 | write 0 to 999999",
        "mlride.network.denied-cidrs | 10.0.0.0 | like 10.0.0.0/8",
        "mlride.network.extra-denied-cidrs | 10.1.0.0/8 | write 10.0.0.0/8",
        "mlride.network.dns.ports | 70000 | write 1 to 65535",
        "mlride.network.dns.pod-labels | kube-dns | like k8s-app=kube-dns"
      })
  void aWrongSettingIsToldWithItsNameItsValueAndWhatWouldBeRight(
      String setting, String value, String right) {
    assertThatThrownBy(() -> read(Map.of(setting, value)))
        .isInstanceOf(InvalidSetting.class)
        .hasMessageContaining(setting)
        .hasMessageContaining(value)
        .hasMessageContaining(right);
  }

  static Installation read(Map<String, String> settings) {
    var config =
        new SmallRyeConfigBuilder()
            .withMapping(UserSpaceSettings.class)
            .withMapping(NetworkSettings.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    return SettingsReader.read(
        config.getConfigMapping(UserSpaceSettings.class),
        config.getConfigMapping(NetworkSettings.class));
  }
}
