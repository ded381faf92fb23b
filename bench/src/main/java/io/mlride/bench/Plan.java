package io.mlride.bench;

import static us.abstracta.jmeter.javadsl.JmeterDsl.forLoopController;
import static us.abstracta.jmeter.javadsl.JmeterDsl.httpDefaults;
import static us.abstracta.jmeter.javadsl.JmeterDsl.jsonExtractor;
import static us.abstracta.jmeter.javadsl.JmeterDsl.simpleController;
import static us.abstracta.jmeter.javadsl.JmeterDsl.testPlan;
import static us.abstracta.jmeter.javadsl.JmeterDsl.threadGroup;

import java.time.Duration;
import us.abstracta.jmeter.javadsl.core.DslTestPlan;
import us.abstracta.jmeter.javadsl.core.controllers.DslSimpleController;
import us.abstracta.jmeter.javadsl.core.threadgroups.BaseThreadGroup.SampleErrorAction;

/**
 * What each of many people does: makes an account, keeps a stream of events open, and works with a
 * few workspaces. The same plan is in bench/load.jmx, for JMeter itself.
 */
final class Plan {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final String SPEC =
      """
      {"imageTemplateRef": {"name": "simulated"}, "home": {"storageClassName": "simulated"}}""";

  private Plan() {}

  /** The plan, with users, rounds and address as properties of JMeter. */
  static DslTestPlan make() {
    return testPlan(
        httpDefaults().connectionTimeout(PATIENCE).responseTimeout(PATIENCE),
        threadGroup("people")
            .rampTo("${__P(users,200)}", "${__P(ramp,60)}")
            .holdIterating("1")
            .sampleErrorAction(SampleErrorAction.STOP_THREAD)
            .children(
                Steps.anonymous("register", "/auth/register")
                    .body(
                        """
                        {"handle": "b${__P(run,0)}-${__threadNum}", "password": "${__P(password,nobody guesses 4711 of these)}", "refreshTokenIn": "body"}"""),
                Steps.anonymous("log in", "/auth/login")
                    .body(
                        """
                        {"login": "b${__P(run,0)}-${__threadNum}", "password": "${__P(password,nobody guesses 4711 of these)}", "refreshTokenIn": "body"}""")
                    .children(jsonExtractor("token", "accessToken")),
                // One that does not end while they work.
                Steps.post("make token", "/me/tokens")
                    .body(
                        """
                        {"name": "bench", "scope": "write", "expiresAt": "${__timeShift(yyyy-MM-dd'T'HH:mm:ss'Z',,P1D,,)}"}""")
                    .children(jsonExtractor("token", "token")),
                Steps.script("open event stream", "open-stream.groovy"),
                round("first", "until Running: first workspace of a person"),
                forLoopController(
                    "${__P(rounds,1)}", round("next", "until Running: next workspace")),
                Steps.script("close event stream", "close-stream.groovy")));
  }

  /** From nothing to nothing; what waits reads the stream, and is no request. */
  private static DslSimpleController round(String name, String untilRunning) {
    var one = "/workspaces/" + name;
    return simpleController(
        name,
        Steps.get("list", "/workspaces"),
        Steps.get("templates", "/image-templates"),
        Steps.get("quota", "/quota"),
        Steps.post("check", "/workspaces:check").body("{\"spec\": " + SPEC + "}"),
        Steps.post("create", "/workspaces")
            .body("{\"name\": \"" + name + "\", \"spec\": " + SPEC + "}"),
        Steps.await(name, "Running", untilRunning),
        Steps.get("read", one),
        Steps.get("list", "/workspaces"),
        Steps.post("stop", one + "/stop"),
        Steps.await(name, "Stopped", "until Stopped"),
        Steps.post("start", one + "/start"),
        Steps.await(name, "Running", "until Running: started again"),
        Steps.get("list", "/workspaces"),
        Steps.delete("delete", one),
        Steps.await(name, "gone", "until gone"));
  }
}
