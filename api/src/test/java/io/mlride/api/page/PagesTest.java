package io.mlride.api.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.mlride.api.testing.ApiTest;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ApiTest
class PagesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"/open?host=a--b.localhost:8081&state=x", "/login", "/login?problem=suspended"})
  void pagesMayLoadTheirOwnFilesAlone(String path) {
    given()
        .get(path)
        .then()
        .statusCode(200)
        .contentType(startsWith("text/html"))
        .header("Cache-Control", "no-store")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "no-referrer")
        .header(
            "Content-Security-Policy",
            allOf(
                startsWith("default-src 'none'; script-src 'self';"),
                containsString("frame-ancestors 'none'"),
                containsString("form-action 'none'"),
                not(containsString("unsafe"))));
    assertThat(given().get(path).headers().getValues("Content-Security-Policy")).hasSize(1);
  }

  @Test
  void answersOfTheApiStillAllowNothing() {
    given()
        .get("/api/v1/auth/options")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
  }

  @Test
  void nothingIsInlineAndEveryFileIsThere() {
    var html = given().get("/login").asString();
    var page = Jsoup.parse(html);

    assertThat(page.select("style, [style], script:not([src])")).isEmpty();
    assertThat(page.getAllElements())
        .allMatch(
            it -> it.attributes().asList().stream().noneMatch(at -> at.getKey().startsWith("on")));
    assertThat(page.select("input:not([type=hidden])"))
        .allMatch(it -> page.select("label[for=" + it.id() + "]").size() == 1);
    assertThat(page.select("link[href]")).hasSize(2);
    page.select("link[href]").forEach(it -> given().get(it.attr("href")).then().statusCode(200));
    Pattern.compile("from '\\./([a-z]+\\.js)'")
        .matcher(given().get("/page/page.js").then().statusCode(200).extract().asString())
        .results()
        .forEach(it -> isScript("/page/" + it.group(1)));
    isScript("/page/page.js");
  }

  private static void isScript(String path) {
    given().get(path).then().statusCode(200).contentType(startsWith("text/javascript"));
  }

  @Test
  void theFirstPageIsTheLogIn() {
    given()
        .redirects()
        .follow(false)
        .get("/")
        .then()
        .statusCode(303)
        .header("Location", equalTo("/login"));
    given().head("/login").then().statusCode(200).body(equalTo(""));
    given().get("/page/none.js").then().statusCode(404);
    given().get("/page/../application.properties").then().statusCode(404);
  }
}
