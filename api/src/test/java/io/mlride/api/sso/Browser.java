package io.mlride.api.sso;

import static io.restassured.RestAssured.given;

import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.FormElement;

/** Follows redirects one at a time, sends forms, and keeps cookies for the paths they are for. */
final class Browser {
  private final Map<String, Cookie> cookies = new HashMap<>();
  private String address;

  Response get(String wanted) {
    address = wanted;
    return keep(request().get(wanted));
  }

  /** Follows redirects until somebody says something else, or sends it to the portal. */
  Response follow(String wanted) {
    return follow(get(wanted));
  }

  /** Fills the only form of a page in, presses a button of it, and follows what comes. */
  Response send(Response page, String button, Map<String, String> fields) {
    var form = form(page);
    var filled =
        form.formData().stream()
            .filter(it -> form.select("[type=submit][name=%s]".formatted(it.key())).isEmpty())
            .collect(Collectors.toMap(Connection.KeyVal::key, Connection.KeyVal::value));
    filled.putAll(fields);
    var pressed = form.expectFirst("[type=submit][name=%s]".formatted(button));
    filled.put(button, pressed.val());
    address = form.absUrl("action");
    return follow(keep(request().formParams(filled).post(address)));
  }

  /** Whether a page has such a button. */
  boolean offers(Response page, String button) {
    return page.statusCode() == 200
        && form(page).selectFirst("[type=submit][name=%s]".formatted(button)) != null;
  }

  /** What it would send to the API. */
  Map<String, String> cookies() {
    return cookiesFor("/api/v1/auth/sso/callback");
  }

  private Response follow(Response first) {
    var answer = first;
    for (var step = 0; step < 8 && answer.statusCode() == 302; step++) {
      answer = get(answer.header("Location"));
    }
    return answer;
  }

  private FormElement form(Response page) {
    return (FormElement) Jsoup.parse(page.asString(), address).expectFirst("form");
  }

  private RequestSpecification request() {
    return given()
        .urlEncodingEnabled(false)
        .redirects()
        .follow(false)
        .cookies(cookiesFor(URI.create(address).getPath()));
  }

  private Map<String, String> cookiesFor(String path) {
    return cookies.values().stream()
        .filter(it -> it.getPath() == null || path.startsWith(it.getPath()))
        .collect(Collectors.toMap(Cookie::getName, Cookie::getValue));
  }

  /** Keeps the cookies of an answer. */
  Response keep(Response answer) {
    for (var cookie : answer.getDetailedCookies()) {
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie);
      }
    }
    return answer;
  }
}
