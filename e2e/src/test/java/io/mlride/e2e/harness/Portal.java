package io.mlride.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Map;

/** What people open first: the address at which the API answers them. */
public final class Portal {
  private final URI url;

  Portal(URI url) {
    this.url = url;
  }

  /** Its address, without a path. */
  public URI url() {
    return url;
  }

  /** Makes an account, as anybody may. */
  Account register(String handle) {
    var password = "e2e = " + Journey.newName() + Journey.newName();
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
}
