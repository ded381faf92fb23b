package io.mlride.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.mlride.crds.Names;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Properties;

/** What people open first: the address at which the API answers them. */
public final class Portal {
  private static final String GATEWAY = "mlride-gateway";

  private final URI url;

  Portal(KubernetesClient client) {
    this.url = URI.create(setting(client, "mlride.portal.url"));
  }

  /** Its address, without a path. */
  public URI url() {
    return url;
  }

  /** Makes an account, as anybody may. */
  Account register(String handle) {
    var password = "e2e " + Journey.newName() + Journey.newName();
    var tokens =
        new ApiClient(url, null)
            .send(
                "POST",
                "/auth/register",
                Map.of("handle", handle, "password", password, "refreshTokenIn", "body"));
    return new Account(handle, password, new ApiClient(url, personalToken(tokens)));
  }

  /** Good for longer than any journey; an access token is not. */
  private String personalToken(JsonNode tokens) {
    var session = new ApiClient(url, tokens.path("accessToken").asText());
    return session
        .send(
            "POST",
            "/me/tokens",
            Map.of("name", "e2e", "scope", "write", "expiresAt", Account.inAnHour()))
        .path("token")
        .asText();
  }

  /** A setting with which the gateway was started. */
  private static String setting(KubernetesClient client, String key) {
    var map = client.configMaps().inNamespace(Names.SYSTEM_NAMESPACE).withName(GATEWAY).require();
    var settings = new Properties();
    try {
      settings.load(new StringReader(map.getData().get("application.properties")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return settings.getProperty(key);
  }
}
