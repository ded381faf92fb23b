package io.mlride.api.imagetemplate;

import static io.mlride.testing.Patience.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.OperatorsPart;
import io.mlride.api.testing.Person;
import io.mlride.crds.Annotations;
import io.mlride.crds.Names;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

@ApiTest
class CatalogueTest {

  private static final String PATH = "/api/v1/image-templates";
  private static final Map<String, Object> SPEC =
      Map.of("image", Map.of("repository", "registry.test/mine", "tag", "1.0"));

  private ApiServer apiServer;
  private EmbeddedDatabase database;

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
  void theCatalogueIsTheAdmins() throws Exception {
    OperatorsPart.on(apiServer).template("shared");
    var carl = person("carl");
    var admin = DatabaseRows.asApi(database).promote(Person.register("dora"));
    var inCatalogue = Map.of("name", "new", "namespace", Names.CATALOGUE_NAMESPACE, "spec", SPEC);

    create(carl, inCatalogue).statusCode(403);
    patch(carl, "shared", "*", "{\"spec\":{\"framework\":\"jax\"}}").statusCode(403);
    carl.asks().delete(PATH + "/shared").then().statusCode(403);
    carl.asks().post(PATH + "/shared/refresh").then().statusCode(403);
    create(admin, inCatalogue).statusCode(201).body("own", equalTo(false));
    patch(admin, "shared", "*", "{\"spec\":{\"framework\":\"jax\"}}").statusCode(200);
    carl.asks().get(PATH + "/shared").then().body("spec.framework", equalTo("jax"));
  }

  @Test
  void aRefreshIsAskedForByATime() throws Exception {
    OperatorsPart.on(apiServer).template("fresh");
    var admin = DatabaseRows.asApi(database).promote(Person.register("emma"));

    admin.asks().post(PATH + "/fresh/refresh").then().statusCode(202);

    Assertions.assertThat(
            apiServer
                .client()
                .resources(ImageTemplate.class)
                .inNamespace(Names.CATALOGUE_NAMESPACE)
                .withName("fresh")
                .get()
                .getMetadata()
                .getAnnotations())
        .containsKey(Annotations.REFRESH_REQUESTED_AT);
    admin.asks().post(PATH + "/none/refresh").then().statusCode(404);
  }

  @Test
  void whatIsUsedIsNotDeleted() throws Exception {
    OperatorsPart.on(apiServer).template("used");
    var fritz = person("fritz");
    create(fritz, Map.of("name", "own", "spec", SPEC)).statusCode(201);
    for (var template : List.of("used", "own")) {
      fritz
          .asks()
          .body(
              Map.of(
                  "name",
                  "with-" + template,
                  "spec",
                  Map.of("imageTemplateRef", Map.of("name", template))))
          .post("/api/v1/workspaces")
          .then()
          .statusCode(201);
    }
    await()
        .until(
            () -> fritz.asks().get("/api/v1/workspaces").then().extract().<Integer>path("total"),
            total -> total == 2);

    fritz
        .asks()
        .delete(PATH + "/own")
        .then()
        .statusCode(409)
        .body("type", equalTo("urn:mlride:problem:in-use"))
        .body("detail", containsString("with-own"));
    DatabaseRows.asApi(database)
        .promote(Person.register("gerda"))
        .asks()
        .delete(PATH + "/used")
        .then()
        .statusCode(409)
        .body("detail", containsString("1 of 1 users, " + fritz.handle() + " (1)"));
  }
}
