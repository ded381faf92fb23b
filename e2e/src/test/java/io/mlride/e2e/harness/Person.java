package io.mlride.e2e.harness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.WebSocket;
import io.mlride.testing.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Somebody at a browser, with cookies of their own. */
public final class Person implements AutoCloseable {
  private final BrowserContext context;
  private final List<Page> pages = new ArrayList<>();
  private final List<WebSocket> sockets = new ArrayList<>();
  private final List<String> log = new ArrayList<>();

  Person(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(Patience.LONG.toMillis());
    context.setDefaultNavigationTimeout(Patience.LONG.toMillis());
    context.onConsoleMessage(it -> note(it.type(), it.text()));
    context.onResponse(
        it -> {
          if (it.status() >= 400) {
            note("answer", it.status() + " " + it.request().method() + " " + it.url());
          }
        });
    context.onRequestFailed(it -> note("failed", it.url() + " " + it.failure()));
  }

  /** A new tab with nothing in it. */
  public Page tab() {
    var page = context.newPage();
    page.onWebSocket(this::watch);
    pages.add(page);
    return page;
  }

  /** Goes to an address in a new tab. */
  public Page goTo(String url) {
    var page = tab();
    page.navigate(url);
    return page;
  }

  /** Goes to an address in a new tab, and logs in at the portal, which asks for it. */
  public Page goTo(String url, Account account) {
    var page = goTo(url);
    logIn(page, account);
    return page;
  }

  /** Fills in the portal's form, which a tab shows. */
  public void logIn(Page page, Account account) {
    page.locator("#login").fill(account.handle());
    page.locator("#password").fill(account.password());
    page.locator("#log-in-form button").click();
  }

  /** Logs out at the portal, in a tab of its own. */
  public void logOut(URI portal) {
    var page = goTo(portal.resolve("/login").toString());
    page.locator("#home").waitFor();
    page.locator("#log-out").click();
    page.locator("#log-in-form").waitFor();
  }

  /** The WebSockets that go to a path with this in it, open and closed ones, in their order. */
  public List<WebSocket> sockets(String path) {
    return sockets.stream().filter(it -> it.url().contains(path)).toList();
  }

  private void watch(WebSocket socket) {
    sockets.add(socket);
    note("socket", "opened " + socket.url());
    socket.onClose(it -> note("socket", "closed " + it.url()));
    socket.onSocketError(it -> note("socket", it));
  }

  private void note(String kind, String text) {
    log.add("%s %s: %s".formatted(Instant.now(), kind, text));
  }

  /** What the browser noted, oldest first. */
  public List<String> notes() {
    return List.copyOf(log);
  }

  /** Writes pictures of what the tabs show, and what the browser noted. */
  void keep(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      for (var i = 0; i < pages.size(); i++) {
        var page = pages.get(i);
        note("tab", i + " shows " + page.url());
        if (!page.isClosed()) {
          page.screenshot(
              new ScreenshotOptions().setPath(folder.resolve("%s-%d.png".formatted(name, i))));
        }
      }
      Files.write(folder.resolve(name + ".log"), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes all tabs and forgets the cookies. */
  @Override
  public void close() {
    context.close();
  }
}
