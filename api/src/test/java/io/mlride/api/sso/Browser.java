package io.mlride.api.sso;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;

/** Follows redirects one at a time and keeps cookies. */
final class Browser {
  private final Map<String, String> cookies = new HashMap<>();

  Response get(String address) {
    var answer =
        given().urlEncodingEnabled(false).redirects().follow(false).cookies(cookies).get(address);
    answer
        .getDetailedCookies()
        .forEach(
            it -> {
              if (it.getMaxAge() == 0 || it.getValue().isEmpty()) {
                cookies.remove(it.getName());
              } else {
                cookies.put(it.getName(), it.getValue());
              }
            });
    return answer;
  }

  /** Follows redirects until somebody says something else, or sends it to the portal. */
  Response follow(String address) {
    var answer = get(address);
    for (var step = 0; step < 6 && answer.statusCode() == 302; step++) {
      answer = get(answer.header("Location"));
    }
    return answer;
  }

  Map<String, String> cookies() {
    return cookies;
  }
}
