package io.mlride.api.imagetemplate;

import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ApiTest
class ImageTemplateTest {

  private static final String PATH = "/api/v1/image-templates";
  private static final Map<String, Object> SPEC =
      Map.of("image", Map.of("repository", "registry.test/mine", "tag", "1.0"));

  private ApiServer apiServer;

  private Person person(String name) {
    return OperatorsPart.on(apiServer).namespace(Person.register(name));
  }

  private static ValidatableResponse create(Person person, Object body) {
    return person.asks().body(body).post(PATH).then();
  }

  private static ValidatableResponse patch(Person person, String name, String tag, String body) {
    return person
        .asks()
        .contentType("application/merge-patch+json")
        .header("If-Match", tag)
        .body(body)
        .patch(PATH + "/" + name)
        .then();
  }

  @Test
  void oneMakesChangesAndDeletesTemplatesOfOnesOwn() {
    var anna = person("anna");

    var tag =
        create(anna, Map.of("name", "mine", "spec", SPEC))
            .statusCode(201)
            .header("Location", endsWith("/mine?namespace=" + anna.namespace()))
            .body("own", equalTo(true))
            .body("namespace", equalTo(anna.namespace()))
            .extract()
            .header("ETag");
    create(anna, Map.of("name", "mine", "spec", SPEC)).statusCode(200);
    create(
            anna,
            Map.of(
                "name",
                "mine",
                "spec",
                Map.of("image", Map.of("repository", "registry.test/other", "tag", "1.0"))))
        .statusCode(409);
    patch(anna, "mine", tag, "{\"spec\":{\"deprecated\":{\"message\":\"Goes in May.\"}}}")
        .statusCode(200)
        .body("spec.deprecated.message", equalTo("Goes in May."));
    patch(anna, "mine", tag, "{\"spec\":{\"framework\":\"jax\"}}").statusCode(412);
    patch(anna, "mine", "*", "{\"spec\":{\"deprecated\":null}}")
        .statusCode(200)
        .body("spec.deprecated", nullValue());
    patch(anna, "mine", "*", "{\"spec\":{\"default\":{\"cpus\":1}}}")
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/spec/default/cpus"));
    anna.asks().delete(PATH + "/mine").then().statusCode(204);
    anna.asks().delete(PATH + "/mine").then().statusCode(204);
    anna.asks().get(PATH + "/mine").then().statusCode(404);
  }

  @Test
  void whatIsWrongIsPointedAt() {
    var bert = person("bert");

    create(bert, Map.of("name", "Not A Name"))
        .statusCode(400)
        .body("errors.pointer", hasItem("/name"))
        .body("errors.pointer", hasItem("/spec"));
    create(
            bert,
            Map.of("name", "a", "spec", Map.of("image", Map.of("repository", "x:1", "tag", "1"))))
        .statusCode(422)
        .body("errors[0].pointer", equalTo("/spec/image/repository"));
    create(bert, Map.of("name", "a", "namespace", "mlride-u-other", "spec", SPEC))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/namespace"));
    bert.asks().get(PATH + "?mine=perhaps").then().statusCode(400);
    bert.asks()
        .get(PATH + "?colour=blue")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?colour"));
  }

  @Test
  void theListIsFilteredAndTellsOnesOwn() {
    OperatorsPart.on(apiServer).template("listed");
    var hans = person("hans");
    create(
            hans,
            Map.of(
                "name",
                "torch",
                "spec",
                Map.of(
                    "image",
                    Map.of("repository", "registry.test/torch", "tag", "1.0"),
                    "framework",
                    "PyTorch",
                    "tags",
                    List.of("vision"),
                    "default",
                    Map.of("gpus", Map.of("nvidia.com/gpu", 1)))))
        .statusCode(201);
    await()
        .untilAsserted(
            () ->
                hans.asks()
                    .get(PATH)
                    .then()
                    .statusCode(200)
                    .body("items.name", hasItem("listed"))
                    .body("items.name", hasItem("torch")));

    for (var query :
        List.of(
            "?mine=true",
            "?framework=pytorch",
            "?tag=vision",
            "?gpu=true",
            "?gpu=nvidia.com/gpu",
            "?q=TORCH")) {
      hans.asks().get(PATH + query).then().body("items.name", equalTo(List.of("torch")));
    }
    hans.asks().get(PATH + "?gpu=false").then().body("items.name", not(hasItem("torch")));
    hans.asks().get(PATH + "?startsNow=true").then().body("items.name", not(hasItem("torch")));
    hans.asks().get(PATH + "?deprecated=true&mine=true").then().body("total", equalTo(0));
    person("ina").asks().get(PATH + "/torch").then().statusCode(404);
    hans.asks()
        .get(PATH + "/listed")
        .then()
        .body("status.conditions[0].args.image", notNullValue());
    hans.asks()
        .get(PATH + "/torch/manifest")
        .then()
        .statusCode(200)
        .body(containsString("kind: \"ImageTemplate\""));
  }
}
