package io.mlride.e2e.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocket;
import java.util.List;

/**
 * JupyterLab, as somebody sees it.
 *
 * @param person who looks at it
 * @param page the tab
 */
public record Lab(Person person, Page page) {
  /** Path at which it shows its launcher, whatever was open before. */
  public static final String AFRESH = "/lab?reset";

  private static final String CHANNELS = "/channels";

  /** Waits until it is there. */
  public Lab awaitLoaded() {
    page.locator("#jp-main-dock-panel").waitFor();
    page.locator(".jp-LauncherCard").first().waitFor();
    return this;
  }

  /** Makes a notebook from the launcher and waits until its kernel is connected. */
  public Lab newNotebook() {
    page.locator(".jp-LauncherCard[data-category=Notebook]").first().click();
    page.waitForCondition(() -> !openChannels().isEmpty());
    page.getByText("| Idle").first().waitFor();
    return this;
  }

  /** Types code into the last cell and runs it. */
  public Lab run(String code) {
    var editor = lastCell().locator(".cm-content");
    editor.click();
    page.locator(".jp-Notebook.jp-mod-editMode").waitFor();
    page.keyboard().insertText(code);
    editor.getByText(code).waitFor();
    page.keyboard().press("Shift+Enter");
    return this;
  }

  /** Waits until some cell has printed a line. */
  public Lab awaitPrinted(String line) {
    page.locator(".jp-OutputArea-output pre")
        .getByText(line, new Locator.GetByTextOptions().setExact(true))
        .first()
        .waitFor();
    return this;
  }

  /** Opens a terminal from the launcher and types a command into it. */
  public Lab type(String command) {
    page.locator(".jp-LauncherCard[data-category=Other]", terminal()).click();
    page.locator(".jp-Terminal .xterm-screen").click();
    page.waitForCondition(() -> !person.sockets("/terminals/websocket").isEmpty());
    page.keyboard().type(command + "\n");
    return this;
  }

  /** The connections to kernels that are open now. */
  public List<WebSocket> openChannels() {
    return person.sockets(CHANNELS).stream().filter(it -> !it.isClosed()).toList();
  }

  private Locator lastCell() {
    return page.locator(".jp-Notebook .jp-Cell").last();
  }

  private static Page.LocatorOptions terminal() {
    return new Page.LocatorOptions().setHasText("Terminal");
  }
}
