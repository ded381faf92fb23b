package io.mlride.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.WebSocket;
import io.mlride.e2e.harness.Account;
import io.mlride.e2e.harness.Browsers;
import io.mlride.e2e.harness.Chromium;
import io.mlride.e2e.harness.Journey;
import io.mlride.e2e.harness.Journeys;
import io.mlride.e2e.harness.Lab;
import io.mlride.e2e.harness.OtherSettings;
import io.mlride.e2e.harness.Person;
import io.mlride.e2e.harness.Templates;
import io.mlride.e2e.harness.TestWorkspace;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The installation for a while as one without wildcard DNS: all workspaces on one host, opened in a
 * real browser.
 */
@Isolated("all parts of the installation get other settings")
@ExtendWith({Journeys.class, Browsers.class})
@Execution(ExecutionMode.SAME_THREAD)
class PathModeIT {
  private static Journey journey;
  private static OtherSettings settings;
  private static Account alice;
  private static TestWorkspace workspace;
  private static String url;
  private static String apps;

  @BeforeAll
  static void allWorkspacesAreOnOneHost(Journey ofTheClass) {
    journey = ofTheClass;
    apps = journey.installation().settings().apps().toString().replace("://", "://apps.");
    var pathMode = Map.of("mlride.apps.url", apps, "mlride.apps.path-mode", "true");
    settings =
        journey
            .installation()
            .with(
                Map.of(
                    "operator", Map.of("mlride.workspace.apps-url", apps),
                    "gateway", pathMode,
                    "api",
                        Map.of(
                            "mlride.apps.url", apps,
                            "mlride.apps.path-mode", "true",
                            "mlride.sharing.enabled", "false")))
            .await();

    alice = journey.account();
    var space = journey.spaceOf(alice);
    space.template("lab", Templates.lab() + Templates.secondApp("web", 8000));
    workspace = space.workspace("thesis", "imageTemplateRef: {name: lab}").awaitRunning();
    url = workspace.status().url();
  }

  @AfterAll
  static void asItWas() {
    settings.close();
  }

  @Test
  void aNotebooksCellRunsAndPrintsBelowTheWorkspacesPath(Chromium chromium) {
    var lab = open(chromium.person()).newNotebook();
    lab.run("print(6*7)").awaitPrinted("42");
    assertThat(url).isEqualTo(apps + "/" + alice.handle() + "/thesis/");
    assertThat(lab.page().url()).startsWith(url);
    assertThat(lab.openChannels()).extracting(WebSocket::url).allMatch(it -> it.contains(path()));
  }

  @Test
  void itsCookiesAreForItsOwnPath(Chromium chromium) {
    var person = chromium.person();
    var lab = open(person);
    var cookies = lab.page().context().cookies(url);
    assertThat(cookies)
        .filteredOn(it -> it.name.startsWith("__Secure-mlride-"))
        .isNotEmpty()
        .allMatch(it -> it.path.equals(path()) && it.secure && it.httpOnly);
    // Playwright counts the portal's cookies for localhost in, which browsers do not send here.
    assertThat(lab.page().context().cookies(apps + "/" + alice.handle() + "/other/"))
        .filteredOn(it -> it.domain.equals(URI.create(apps).getHost()))
        .extracting(it -> it.name + " for " + it.path)
        .isEmpty();
  }

  @Test
  void aWebServerOfOnesOwnSeesNoPrefixAndItsRedirectsWork(Chromium chromium) {
    alice.run(
        workspace.name(),
        """
        import pathlib, subprocess
        pathlib.Path("/tmp/site/below").mkdir(parents=True, exist_ok=True)
        pathlib.Path("/tmp/site/below/index.html").write_text("<h1>made here</h1>")
        subprocess.run(["python3", "-m", "http.server", "8000", "--directory", "/tmp/site"])
        """);
    var home = url.replace("/thesis/", "/web--thesis/");
    // Without its last slash the server sends the browser on to /below/, as it knows it.
    var page = chromium.person().goTo(home + "below", alice);
    page.getByText("made here").waitFor();
    assertThat(page.url()).isEqualTo(home + "below/");
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
    assertThat(page.url()).startsWith(code.status().url());
    code.stop();
  }

  @Test
  void logOutAtThePortalCutsWhatIsOpen(Chromium chromium) {
    var person = chromium.person();
    var lab = open(person).newNotebook();
    List<WebSocket> channels = lab.openChannels();
    assertThat(channels).isNotEmpty();
    person.logOut(journey.installation().portal().url());
    lab.page().waitForCondition(() -> channels.stream().allMatch(WebSocket::isClosed));
    lab.page().navigate(url);
    lab.page().locator("#log-in-form").waitFor();
  }

  private static Lab open(Person person) {
    var afresh = url.replaceFirst("/$", Lab.AFRESH);
    return new Lab(person, person.goTo(afresh, alice)).awaitLoaded();
  }

  private static String path() {
    return "/" + alice.handle() + "/thesis/";
  }
}
