package io.mlride.api.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class SecretTest {

  private static final String PATH = "/api/v1/secrets";
  private static final String HIDDEN = "bm90LXRvLWJlLXNlZW4";

  private ApiServer apiServer;

  private Person person(String name) {
    return OperatorsPart.on(apiServer).namespace(Person.register(name));
  }

  private static ValidatableResponse put(Person person, String name, Object body) {
    return person.asks().body(body).put(PATH + "/" + name).then();
  }

  private Map<String, String> stored(Person person, String name) {
    var secret = apiServer.client().secrets().inNamespace(person.namespace()).withName(name).get();
    return secret == null ? null : secret.getData();
  }

  @Test
  void aSecretIsWrittenReplacedListedAndDeletedButNeverRead() {
    var anna = person("anna");

    put(anna, "user-hub", Map.of("data", Map.of("token", HIDDEN, "old", "x")))
        .statusCode(201)
        .body(equalTo(""));
    put(anna, "user-hub", Map.of("data", Map.of("token", "new-" + HIDDEN)))
        .statusCode(204)
        .body(equalTo(""));
    assertThat(stored(anna, "user-hub")).containsOnlyKeys("token");
    anna.asks()
        .get(PATH)
        .then()
        .statusCode(200)
        .body("items.name", equalTo(List.of("user-hub")))
        .body("items[0].keys", equalTo(List.of("token")))
        .body(not(containsString(HIDDEN)));
    anna.asks().delete(PATH + "/user-hub").then().statusCode(204);
    anna.asks().delete(PATH + "/user-hub").then().statusCode(204);
    assertThat(stored(anna, "user-hub")).isNull();
    anna.asks().get(PATH).then().body("total", equalTo(0));
    anna.asks().get(PATH + "/user-hub").then().statusCode(405);
  }

  @Test
  void whatIsWrongIsRefusedWithoutSayingTheValue() {
    var bert = person("bert");

    put(bert, "mlride-pull", Map.of("data", Map.of("a", HIDDEN)))
        .statusCode(400)
        .body(not(containsString(HIDDEN)));
    put(bert, "user-a", Map.of("data", Map.of("a b", HIDDEN)))
        .statusCode(400)
        .body(not(containsString(HIDDEN)));
    put(bert, "user-a", Map.of("data", Map.of("a", 1))).statusCode(400);
    put(bert, "user-a", Map.of("data", Map.of())).statusCode(400);
    put(bert, "user-a", Map.of("data", Map.of("a", "x".repeat(600_000)))).statusCode(413);
    put(bert, "user-a", Map.of("data", Map.of("a", HIDDEN), "type", "tls")).statusCode(400);
    put(Person.register("carl"), "user-a", Map.of("data", Map.of("a", HIDDEN)))
        .statusCode(409)
        .body(not(containsString(HIDDEN)));
  }

  @Test
  void aQuotaOfSecretsDoesNotHinderReplacing() {
    var dora = person("dora");
    OperatorsPart.on(apiServer).quota(dora, Map.of("count/secrets", "1"));
    put(dora, "user-a", Map.of("data", Map.of("a", "1"))).statusCode(201);

    put(dora, "user-b", Map.of("data", Map.of("a", "1")))
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:over-quota"));
    put(dora, "user-a", Map.of("data", Map.of("a", "2"))).statusCode(204);
  }

  @Test
  void everybodyHasTheirOwn() {
    var emil = person("emil");
    var finn = person("finn");
    put(emil, "user-a", Map.of("data", Map.of("a", "1"))).statusCode(201);

    finn.asks().get(PATH).then().body("total", equalTo(0));
    finn.asks().delete(PATH + "/user-a").then().statusCode(204);
    assertThat(stored(emil, "user-a")).containsKey("a");
  }
}
