package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.WebSocket;
import com.microsoft.playwright.options.AriaRole;
import io.mlride.crds.workspace.Phase;
import io.mlride.e2e.harness.Account;
import io.mlride.e2e.harness.Browsers;
import io.mlride.e2e.harness.Chromium;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Lab;
import io.mlride.e2e.harness.Person;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import io.mlride.testing.Patience;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Workspaces opened in a real browser, through portal and gateway. One after the other: a browser
 * is heavy, and they share a workspace.
 */
@ExtendWith({Journeys.class, Browsers.class})
@Execution(ExecutionMode.SAME_THREAD)
class OpenIT {
  /** What Chromium says of a WebSocket that was answered 401. */
  private static final String UNAUTHORIZED = "socket: HTTP Authentication failed";

  private static Journey journey;
  private static Account alice;
  private static TestWorkspace workspace;
  private static String url;

  @BeforeAll
  static void aWorkspaceRuns(Journey ofTheClass) {
    journey = ofTheClass;
    alice = journey.account();
    var space = journey.spaceOf(alice);
    space.template("lab", Templates.lab() + Templates.secondApp("web", 8000));
    workspace = space.workspace("thesis", "imageTemplateRef: {name: lab}").awaitRunning();
    url = workspace.status().url();
  }

  @Test
  void aNotebooksCellRunsAndPrints(Chromium chromium) {
    open(chromium.person()).newNotebook().run("print(6*7)").awaitPrinted("42");
  }

  /**
   * The kernel says nothing for longer than any proxy between it and the browser keeps a quiet
   * stream.
   */
  @Test
  void aSilentKernelsConnectionOutlivesEveryTimeOut(Chromium chromium) {
    var lab = open(chromium.person()).newNotebook();
    var before = lab.openChannels();
    var silence = journey.installation().settings().silence();
    lab.page().setDefaultTimeout(Patience.LONG.plusSeconds(silence).toMillis());
    lab.run("import time; time.sleep(%d); print('still' + ' here')".formatted(silence));
    lab.awaitPrinted("still here");
    assertThat(before).isNotEmpty().noneMatch(WebSocket::isClosed);
  }

  @Test
  void logOutAtThePortalCutsWhatIsOpen(Chromium chromium) {
    var person = chromium.person();
    var lab = open(person).newNotebook();
    var channels = lab.openChannels();
    assertThat(channels).isNotEmpty();
    person.logOut(journey.installation().portal().url());
    lab.page().waitForCondition(() -> channels.stream().allMatch(WebSocket::isClosed));
    lab.page().navigate(url);
    lab.page().locator("#log-in-form").waitFor();
    assertThat(lab.page().url()).startsWith(journey.installation().portal().url().toString());
  }

  @Test
  void itIsNotThereForSomebodyElse(Chromium chromium) {
    var bob = journey.account();
    var person = chromium.person();
    var page = person.goTo(url);
    var answer =
        page.waitForResponse(
            it -> it.url().endsWith("/api/v1/openings"), () -> person.logIn(page, bob));
    assertThat(answer.status()).isEqualTo(404);
    page.locator("#ended").waitFor();
  }

  @Test
  void withoutASessionRequestsAndWebSocketsAreRefused(Chromium chromium) {
    var person = chromium.person();
    var page = person.tab();
    var answer =
        page.waitForResponse(
            it -> it.url().startsWith(origin()),
            () ->
                page.evaluate(
                    "url => { fetch(url, {mode: 'no-cors', credentials: 'include'}).catch(() => 0); }",
                    url));
    assertThat(answer.status()).isEqualTo(401);
    page.evaluate(
        "url => { new WebSocket(url); }",
        origin().replaceFirst("http", "ws") + "/api/events/subscribe");
    page.waitForCondition(() -> person.notes().stream().anyMatch(it -> it.contains(UNAUTHORIZED)));
  }

  @Test
  void aStoppedOneHasAStartButton(Chromium chromium) {
    var page = open(chromium.person()).page();
    workspace.stop().await(Phase.Stopped);
    page.navigate(url);
    page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Start")).click();
    page.locator("#jp-main-dock-panel").waitFor();
    assertThat(workspace.status().phase()).isEqualTo(Phase.Running);
  }

  @Test
  void aWebServerOfOnesOwnHasAnAddressOfItsOwn(Chromium chromium) {
    alice.run(
        workspace.name(),
        """
        import pathlib, subprocess
        pathlib.Path("/tmp/site").mkdir(exist_ok=True)
        pathlib.Path("/tmp/site/index.html").write_text("<h1>made here</h1>")
        subprocess.run(["python3", "-m", "http.server", "8000", "--directory", "/tmp/site"])
        """);
    var person = chromium.person();
    var page = person.goTo(origin().replace("://", "://web--"), alice);
    page.getByText("made here").waitFor();
  }

  @Test
  void codeServerShowsItsEditor(Chromium chromium) {
    var space = journey.spaceOf(alice);
    space.template("code", Templates.codeServer());
    var code = space.workspace("code", "imageTemplateRef: {name: code}").awaitRunning();
    code.shell().run("sh", "-c", "echo 'written before' >notes.txt").text();
    var page = chromium.person().goTo(code.status().url(), alice);
    page.locator(".monaco-workbench .part.editor").waitFor();
    page.locator(".explorer-folders-view").getByText("notes.txt").dblclick();
    page.locator(".monaco-editor .view-line").getByText("written before").waitFor();
    code.stop();
  }

  /** Installed by pip into the workspace and started by its user, as the example template says. */
  @Test
  void tensorBoardShowsACurve(Chromium chromium) {
    var space = journey.spaceOf(alice);
    space.template("board", Templates.lab() + Templates.secondApp("tensorboard", 6006));
    var board =
        space
            .workspace("board", "{imageTemplateRef: {name: board}, packages: {pip: [tensorboard]}}")
            .awaitRunning();
    alice.run(
        board.name(),
        """
        import subprocess
        from tensorboard.summary import Writer
        writer = Writer("runs/first")
        for step in range(10):
            writer.add_scalar("loss", 1 / (step + 1), step)
        writer.close()
        subprocess.run(["tensorboard", "--bind_all", "--port=6006", "--logdir=runs"])
        """);
    var url = board.status().url().replace("://", "://tensorboard--");
    var page = chromium.person().goTo(url, alice);
    page.getByText("loss").first().waitFor();
    board.stop();
  }

  private static Lab open(Person person) {
    return new Lab(person, person.goTo(origin() + Lab.AFRESH, alice)).awaitLoaded();
  }

  /** The workspace's address without a path. */
  private static String origin() {
    return url.replaceFirst("^(https?://[^/]+).*", "$1");
  }
}
