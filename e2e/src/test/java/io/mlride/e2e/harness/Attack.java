package io.mlride.e2e.harness;

import com.microsoft.playwright.BrowserContext.ClearCookiesOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody with a workspace, who looks at a page of somebody else's workspace, and what that one
 * wants to make of it. Portal and gateway are in one of the layouts until it is closed.
 */
public final class Attack implements AutoCloseable {
  private static final String TARGET = "thesis";
  private static final String TRAP = "trap";

  private final Layout layout;
  private final Installation installation = new Installation(Settings.read());
  private final Journey journey = new Journey(installation);
  private final OtherSettings relocation;
  private final TlsEnd tls;
  private final Chromium chromium;
  private final Account victim;
  private final Account attacker;
  private Person person;

  private Attack(Layout layout) {
    this.layout = layout;
    tls = new TlsEnd(layout, installation.settings());
    chromium = new Chromium(tls.browserOptions());
    victim = journey.account();
    attacker = journey.account();
    var own = journey.spaceOf(victim);
    own.template("lab", Templates.lab());
    own.workspace(TARGET, "imageTemplateRef: {name: lab}");
    var foreign = journey.spaceOf(attacker);
    foreign.template("hostile", Templates.hostile());
    foreign.workspace(TRAP, "imageTemplateRef: {name: hostile}").awaitRunning();
    attacker.share(TRAP, victim);
    relocation = installation.with(layout.settings());
  }

  /** Prepares everything. */
  public static Attack in(Layout layout) {
    var attack = new Attack(layout);
    try {
      attack.relocation.await();
      attack.journey.spaceOf(attack.victim).handle(TARGET).awaitRunning();
      return attack;
    } catch (RuntimeException | AssertionError e) {
      attack.close();
      throw e;
    }
  }

  /** Where portal and workspaces are. */
  public Layout layout() {
    return layout;
  }

  /** What goes over the wire. */
  public TlsEnd tls() {
    return tls;
  }

  /** Whose things it is about. */
  public Account victim() {
    return victim;
  }

  /** Who wants them. */
  public Account attacker() {
    return attacker;
  }

  /** Host of the victim's JupyterLab. */
  public String target() {
    return layout.host(victim, TARGET);
  }

  /** Host of the attacker's pages. */
  public String trap() {
    return layout.host(attacker, TRAP);
  }

  /** An address of the portal. */
  public String portal(String path) {
    return layout.portal() + path;
  }

  /** Somebody at a browser that was never here. */
  public Person stranger() {
    return chromium.person();
  }

  /** The victim at their browser, logged in at the portal, with both workspaces open once. */
  public Person victimsBrowser() {
    if (person == null) {
      person = lure(stranger());
    }
    return person;
  }

  /** Has the victim log in at a browser, open their own workspace and look at the hostile page. */
  public Person lure(Person browser) {
    var page = browser.goTo(quietPage(), victim);
    page.waitForURL(quietPage());
    page.navigate("https://" + trap() + "/");
    page.locator("#shared-open").click();
    page.waitForURL("https://" + trap() + "/");
    page.close();
    return browser;
  }

  /** The hostile page in a new tab of the victim's. */
  public HostilePage hostilePage() {
    return hostilePage(victimsBrowser());
  }

  /** The hostile page in a new tab of somebody who may see it. */
  public HostilePage hostilePage(Person browser) {
    return new HostilePage(browser.goTo("https://" + trap() + "/"));
  }

  /** A page of the victim's own workspace, in a new tab: what works there shows that it can. */
  public HostilePage ownPage() {
    return ownPage(victimsBrowser());
  }

  /** The same in another browser that the victim used. */
  public HostilePage ownPage(Person browser) {
    return new HostilePage(browser.goTo(quietPage()));
  }

  /** JupyterLab says that there is nothing, which asks for nothing by itself. */
  private String quietPage() {
    return "https://" + target() + "/not-there";
  }

  /** The attacker asks for a code and keeps it: the address that it comes in. */
  public String code(Person browser) {
    var caught = new CopyOnWriteArrayList<String>();
    var page = browser.tab();
    page.route(
        url -> url.contains("/.mlride/open?"),
        route -> {
          caught.add(route.request().url());
          // A tab whose way is cut tries again by itself; one that gets nothing stays where it is.
          route.fulfill(new FulfillOptions().setStatus(204));
        });
    page.navigate("https://" + trap() + "/");
    browser.logIn(page, attacker);
    page.waitForCondition(() -> !caught.isEmpty());
    page.unrouteAll();
    return caught.get(0);
  }

  /** Who is logged in at the portal in the victim's browser, as its first page says. */
  public String whoIsLoggedIn(Person browser) {
    var page = browser.goTo(portal("/login"));
    page.locator("#home").waitFor();
    var said = page.locator("#home-title").textContent();
    page.close();
    return said;
  }

  /** A browser loses the session that it has at a host, as if that were over. */
  public void forgetSession(Page page, String host) {
    page.context()
        .clearCookies(new ClearCookiesOptions().setDomain(host).setName("__Host-mlride-session"));
  }

  /** Where a tab is, without the path. */
  public static String host(Page page) {
    return URI.create(page.url()).getHost();
  }

  /** Keeps what everybody sees. */
  public void keep(String test) {
    chromium.keep(Path.of("target", "browser"), test + "-" + layout);
    System.err.println(journey.tell());
  }

  @Override
  public void close() {
    try (installation;
        journey;
        tls;
        relocation) {
      chromium.close();
    }
  }
}
