package io.mlride.e2e.harness;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Somebody with a name and a password, as they log in at the portal.
 *
 * @param handle the name; their UserSpace has it too
 * @param password what they type
 * @param api the API as their scripts use it
 */
public record Account(String handle, String password, ApiClient api) {

  /** A time as the API reads it. */
  static String inAnHour() {
    return Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** Runs code in a workspace, in the background. */
  public void run(String workspace, String code) {
    api.send("POST", "/workspaces/" + workspace + "/runs", Map.of("code", code));
  }

  /** Looks at how a workspace's home disk is filled, which has it measured; its parts of 1. */
  public double lookAtDisk(String workspace) {
    var disk = api.send("GET", "/workspaces/" + workspace + "/use", null).path("disk");
    return disk.path("used").asDouble() / disk.path("size").asDouble();
  }

  /** Lets somebody else use a workspace; names the share. */
  public String share(String workspace, Account guest) {
    var wanted = Map.of("guest", guest.handle(), "until", inAnHour());
    return api.send("POST", "/workspaces/" + workspace + "/shares", wanted).path("id").asText();
  }

  /** Ends a share. */
  public void endShare(String workspace, String share) {
    api.send("DELETE", "/workspaces/%s/shares/%s".formatted(workspace, share), null);
  }

  /** Logs in as scripts do, and tells how that was answered. */
  public int logInStatus() {
    return new ApiClient(api.url(), null)
        .status("POST", "/auth/login", Map.of("login", handle, "password", password));
  }

  /** The API in the hands of somebody who logged in a moment ago, which a script's token is not. */
  public ApiClient session() {
    var tokens =
        new ApiClient(api.url(), null)
            .send(
                "POST",
                "/auth/login",
                Map.of("login", handle, "password", password, "refreshTokenIn", "body"));
    return new ApiClient(api.url(), tokens.path("accessToken").asText());
  }

  /** Asks for the account's end. */
  void leave() {
    session().send("POST", "/me/deletion", Map.of("currentPassword", password, "confirm", handle));
  }
}
