package io.mlride.operator.imagetemplate.pullsecret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerConfigTest {

  @ParameterizedTest
  @CsvSource({
    "r.example.org, r.example.org, ml/x",
    "https://r.example.org/, r.example.org, ml/x",
    "https://r.example.org/v2/, r.example.org, ml/x",
    "r.example.org:5000, r.example.org:5000, ml/x",
    "r.example.org/ml, r.example.org, ml/x",
    "*.example.org, r.example.org, ml/x",
    "https://index.docker.io/v1/, registry-1.docker.io, library/python",
    "docker.io, registry-1.docker.io, library/python",
  })
  void findsTheLoginOfARegistry(String key, String registry, String repository) {
    var config = DockerConfig.parse(auths(entry(key, "puller", "secret")));

    assertThat(config.login(registry, repository))
        .hasValueSatisfying(
            login -> {
              assertThat(login.username()).isEqualTo("puller");
              assertThat(login.password()).isEqualTo("secret");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "r.example.org, evil.example.org, ml/x",
    "r.example.org, r.example.org:5000, ml/x",
    "r.example.org, rxexample.org, ml/x",
    "r.example.org/ml, r.example.org, other/x",
    "*.example.org, a.b.example.org, ml/x",
    "*.example.org, example.org, ml/x",
  })
  void givesALoginToNobodyElse(String key, String registry, String repository) {
    var config = DockerConfig.parse(auths(entry(key, "puller", "secret")));

    assertThat(config.login(registry, repository)).isEmpty();
  }

  @Test
  void prefersTheLongerPath() {
    var config =
        DockerConfig.parse(
            auths(
                entry("r.example.org", "anybody", "1")
                    + ","
                    + entry("r.example.org/ml/private", "few", "2")));

    assertThat(config.login("r.example.org", "ml/private/x").orElseThrow().username())
        .isEqualTo("few");
    assertThat(config.login("r.example.org", "ml/public").orElseThrow().username())
        .isEqualTo("anybody");
  }

  @Test
  void readsNameAndPasswordInOne() {
    var auth = Base64.getEncoder().encodeToString("puller:a:b".getBytes(StandardCharsets.UTF_8));
    var config = DockerConfig.parse(auths("\"r.example.org\": {\"auth\": \"%s\"}".formatted(auth)));

    assertThat(config.login("r.example.org", "x").orElseThrow().password()).isEqualTo("a:b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not json",
        "[]",
        "{\"auths\": {\"r.example.org\": {}}}",
        "{\"auths\": {\"r.example.org\": {\"auth\": \"!\"}}}",
        "{\"auths\": {\"r.example.org\": {\"auth\": \"bm9jb2xvbg==\"}}}"
      })
  void holdsNoLoginWhereNoneCanBeRead(String content) {
    assertThat(DockerConfig.parse(content).login("r.example.org", "x")).isEmpty();
  }

  @Test
  void noLogCanPrintAPassword() {
    assertThat(new Login("puller", "secret").toString()).doesNotContain("puller", "secret");
  }

  private static String auths(String entries) {
    return "{\"auths\": {%s}}".formatted(entries);
  }

  private static String entry(String registry, String username, String password) {
    return "\"%s\": {\"username\": \"%s\", \"password\": \"%s\"}"
        .formatted(registry, username, password);
  }
}
