package io.mlride.gateway.activity;

import io.mlride.database.activity.Use;
import io.mlride.gateway.route.Target;
import io.mlride.rules.AppHost;
import io.mlride.rules.AppsUrl;
import io.vertx.core.Future;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;

/** Asks an app that may be Jupyter what goes on in it. */
@Singleton
public class JupyterLook {

  private static final int OK = 200;
  private static final int FAULT = 500;

  private final AppQuestions questions;
  private final AppsUrl apps;

  JupyterLook(AppQuestions questions, AppsUrl apps) {
    this.questions = questions;
    this.apps = apps;
  }

  /** What it tells of; fails when it does not answer. An app that is no Jupyter tells nothing. */
  Future<List<Use>> at(AppHost host, Target.Ready app, Instant now) {
    var base = app.keepsPrefix() ? apps.prefixOf(host) : "";
    var token = app.token().orElseThrow();
    return questions
        .get(app.address(), token, base + "/api")
        .compose(
            answer -> {
              if (answer.status() >= FAULT) {
                return Future.failedFuture("It answers " + answer.status());
              }
              return isJupyter(answer)
                  ? ask(app, token, base, now)
                  : Future.succeededFuture(List.<Use>of());
            });
  }

  private static boolean isJupyter(AppQuestions.Answer answer) {
    try {
      return answer.status() == OK
          && answer.body().toJsonValue() instanceof JsonObject it
          && it.getValue("version") instanceof String;
    } catch (DecodeException e) {
      return false;
    }
  }

  private Future<List<Use>> ask(Target.Ready app, String token, String base, Instant now) {
    var kernels = questions.get(app.address(), token, base + "/api/kernels");
    var terminals = questions.get(app.address(), token, base + "/api/terminals");
    return Future.join(kernels, terminals)
        .map(
            both ->
                JupyterSays.uses(
                    app.workspace(), known(kernels.result()), list(terminals.result()), now));
  }

  /** Without the list of kernels nothing is known. */
  private static JsonArray known(AppQuestions.Answer answer) {
    if (answer.status() != OK) {
      throw new IllegalStateException("It answers " + answer.status());
    }
    return new JsonArray(answer.body());
  }

  /** Terminals may be turned off. */
  private static JsonArray list(AppQuestions.Answer answer) {
    return answer.status() == OK ? new JsonArray(answer.body()) : new JsonArray();
  }
}
