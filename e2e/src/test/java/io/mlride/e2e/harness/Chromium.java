package io.mlride.e2e.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** A real Chromium of one test, which only the test's own thread may use. */
public final class Chromium implements AutoCloseable {
  private static final Path PROGRAM = Path.of("/usr/bin/chromium");

  private final Playwright playwright;
  private final Browser browser;
  private final List<Person> people = new CopyOnWriteArrayList<>();

  Chromium() {
    this(List.of());
  }

  /**
   * @param options more of them for the program
   */
  Chromium(List<String> options) {
    // The browser is Debian's: the driver's own cannot be fetched everywhere.
    playwright =
        Playwright.create(
            new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    // The tests run as root, where Chromium has no sandbox.
    browser =
        playwright
            .chromium()
            .launch(
                new LaunchOptions().setExecutablePath(PROGRAM).setArgs(withoutSandbox(options)));
  }

  private static List<String> withoutSandbox(List<String> options) {
    return Stream.concat(Stream.of("--no-sandbox"), options.stream()).toList();
  }

  /** Somebody with cookies of their own. */
  public Person person() {
    var person = new Person(browser.newContext());
    people.add(person);
    return person;
  }

  /** Keeps what everybody sees, for whoever has to find out why the test failed. */
  void keep(Path folder, String test) {
    for (var i = 0; i < people.size(); i++) {
      people.get(i).keep(folder, test + "-" + (i + 1));
    }
  }

  /** Ends the browser, as somebody who goes home does. */
  @Override
  public void close() {
    if (browser.isConnected()) {
      people.forEach(Person::close);
      people.clear();
      browser.close();
      playwright.close();
    }
  }
}
