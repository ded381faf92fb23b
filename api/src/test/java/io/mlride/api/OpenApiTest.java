package io.mlride.api;

import static io.restassured.RestAssured.given;

import io.mlride.api.testing.ApiTest;
import io.mlride.testing.GeneratedFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The committed description of the API is that of the running one. */
@ApiTest
class OpenApiTest {

  @Test
  void theCommittedDescriptionIsThatOfTheRunningApi() throws IOException {
    var running = given().get("/api/v1/openapi?format=yaml").then().statusCode(200).extract();

    GeneratedFile.check("api/openapi.yaml", running.asString());
  }
}
