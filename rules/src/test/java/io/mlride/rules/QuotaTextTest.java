package io.mlride.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotaTextTest {

  @Test
  void theApiServersWordsAreRead() {
    var text =
        QuotaText.read(
            "pods \"ws-study\" is forbidden: exceeded quota: mlride, requested:"
                + " requests.memory=2Gi,requests.cpu=2, used: requests.memory=3Gi,requests.cpu=3500m,"
                + " limited: requests.memory=4Gi,requests.cpu=4");

    assertThat(text).contains(new QuotaText("requests.cpu", "2", "3500m", "4"));
    assertThat(text.orElseThrow().ofPod().message())
        .startsWith("Your quota for CPU is in use: 3500m of 4, and this workspace asks for 2.");
  }

  @Test
  void onlyOneMayBeNamed() {
    var text =
        QuotaText.read(
            "exceeded quota: mlride, requested: count/workspaces.mlride.io=1, used:"
                + " count/workspaces.mlride.io=2, limited: count/workspaces.mlride.io=2");

    assertThat(text).contains(new QuotaText(QuotaKeys.WORKSPACES, "1", "2", "2"));
    assertThat(QuotaText.read("pods is forbidden")).isEmpty();
  }
}
