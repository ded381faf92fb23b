package io.mlride.api.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.api.account.AccountRegistry;
import io.mlride.api.account.AccountSettings;
import io.mlride.api.database.DatabaseLink;
import io.mlride.api.testing.ApiTest;
import io.mlride.api.testing.DatabaseRows;
import io.mlride.api.testing.Person;
import io.mlride.database.account.Accounts;
import io.mlride.database.testing.EmbeddedDatabase;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ApiTest
class FirstAdminTest {

  private EmbeddedDatabase database;

  @Inject AccountRegistry registry;
  @Inject Accounts accounts;
  @Inject DatabaseLink link;
  @Inject Passwords passwords;
  @Inject PasswordStrength strength;

  private Person person;
  private String adminsBefore;

  @BeforeEach
  void nobodyIsAdmin() {
    person = Person.register("nadja");
    adminsBefore =
        (String)
            DatabaseRows.asApi(database)
                .first(
                    "select coalesce(string_agg(id::text, ','), '') from accounts.account"
                        + " where role = 'admin'");
    DatabaseRows.asApi(database)
        .run("update accounts.account set role = 'user' where role = 'admin'");
  }

  @AfterEach
  void theOthersAreAdminsAgain() {
    DatabaseRows.asApi(database)
        .run(
            "update accounts.account set role = 'admin' where id::text = any(string_to_array(?, ','))",
            adminsBefore);
  }

  @Test
  void theFirstAdminIsMadeOnceAndLogsIn() {
    var handle = person.handle() + "-a";

    firstAdmin(handle, Person.PASSWORD).makeOnce();
    firstAdmin(person.handle() + "-b", Person.PASSWORD).makeOnce();

    assertThat(role(handle)).isEqualTo("admin");
    assertThat(role(person.handle() + "-b")).isNull();
    var token =
        io.restassured.RestAssured.given()
            .contentType(ContentType.JSON)
            .body(Map.of("login", handle, "password", Person.PASSWORD))
            .post("/api/v1/auth/login")
            .then()
            .statusCode(200)
            .extract()
            .<String>path("accessToken");
    io.restassured.RestAssured.given()
        .auth()
        .oauth2(token)
        .get("/api/v1/accounts")
        .then()
        .statusCode(200);
  }

  @Test
  void anAccountThatIsThereIsNotTakenOver() {
    firstAdmin(person.handle(), "another-fine-password-of-mine").makeOnce();

    assertThat(role(person.handle())).isEqualTo("user");
    SessionsTest.logIn(person);
  }

  @Test
  void aReservedWordOrAWeakPasswordMakesNobody() {
    firstAdmin("admin", Person.PASSWORD).makeOnce();
    firstAdmin("Not A Handle", Person.PASSWORD).makeOnce();
    firstAdmin(person.handle() + "-c", "password").makeOnce();
    firstAdmin(person.handle() + "-c", null).makeOnce();

    assertThat(role("admin")).isNull();
    assertThat(role(person.handle() + "-c")).isNull();
  }

  private Object role(String handle) {
    return DatabaseRows.asApi(database)
        .first("select role from accounts.account where handle = ?", handle);
  }

  private FirstAdmin firstAdmin(String handle, String password) {
    return new FirstAdmin(
        settings(handle, password), registry, accounts, link, passwords, strength);
  }

  private static AccountSettings settings(String handle, String password) {
    return new AccountSettings() {
      @Override
      public Duration repairEvery() {
        return Duration.ZERO;
      }

      @Override
      public Duration deleteEvery() {
        return Duration.ZERO;
      }

      @Override
      public Duration cleanEvery() {
        return Duration.ZERO;
      }

      @Override
      public Duration coolingOff() {
        return Duration.ZERO;
      }

      @Override
      public Optional<String> firstAdmin() {
        return Optional.of(handle);
      }

      @Override
      public Optional<String> firstAdminPassword() {
        return Optional.ofNullable(password);
      }
    };
  }
}
