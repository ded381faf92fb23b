package io.mlride.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mlride.gateway.GatewaySettings;
import io.mlride.gateway.testing.GatewayTest;
import io.mlride.gateway.testing.RawSocket;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workspaces are opened by https, and no proxy in front is believed. */
@GatewayTest
@QuarkusTestResource(value = BehindAProxyTest.AppsDomain.class, restrictToAnnotatedClass = true)
@TestProfile(ForgedHeaderTest.Plain.class)
class ForgedHeaderTest {

  /** As it is where nothing else is said. */
  public static class Plain implements QuarkusTestProfile {}

  @Inject GatewaySettings settings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Forwarded-Proto: https",
        "X-Forwarded-Proto: https\r\nX-Forwarded-For: 10.0.0.1",
        "Forwarded: proto=https",
        "X-Forwarded-Ssl: on",
        "Front-End-Https: on",
      })
  void whoOnlySaysToHaveComeEncryptedIsNotBelieved(String header) {
    assertThat(
            RawSocket.say(
                settings.port(),
                "GET / HTTP/1.1\r\nHost: thesis--alice.apps.test\r\n"
                    + header
                    + "\r\nAccept: text/html\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 403 ")
        .contains("encrypted connection")
        .doesNotContainIgnoringCase("set-cookie");
  }
}
