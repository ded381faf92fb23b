package io.mlride.e2e.harness;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;

/**
 * A page that an attacker wrote, open in somebody's browser.
 *
 * @param page the tab
 */
public record HostilePage(Page page) {
  private static final String FETCH =
      """
      async ([url, options]) => {
        try {
          const answer = await fetch(url, { credentials: 'include', cache: 'no-store', ...options });
          return answer.status === 0 ? 'opaque' : `${answer.status} ${await answer.text()}`;
        } catch (problem) {
          return problem.name;
        }
      }
      """;

  /** Posts a body without saying what it is: a browser asks nobody whether it may. */
  private static final String POST_UNTYPED =
      """
      async ([url, body]) => {
        await fetch(url, {
          method: 'POST', credentials: 'include', mode: 'no-cors', body: new Blob([body]),
        }).catch(() => 0);
      }
      """;

  private static final String SUBMIT =
      """
      ([url, type, name, value]) => {
        const form = document.createElement('form');
        form.method = 'post';
        form.action = url;
        form.enctype = type;
        const field = document.createElement('input');
        field.name = name;
        field.value = value;
        form.append(field);
        document.body.append(form);
        form.submit();
      }
      """;

  private static final String CONNECT =
      """
      url => new Promise(done => {
        const socket = new WebSocket(url);
        socket.onopen = () => { done('open'); socket.close(); };
        socket.onerror = () => done('refused');
      })
      """;

  /**
   * Fetches with the cookies of whoever looks at the page.
   *
   * @return status and body, "opaque" or the name of the error: what a script of the page learns
   */
  public String fetch(String url, Map<String, ?> options) {
    return (String) page.evaluate(FETCH, List.of(url, options));
  }

  /** The same, as a GET. */
  public String fetch(String url) {
    return fetch(url, Map.of());
  }

  /** Posts a body of no type. */
  public void post(String url, String body) {
    page.evaluate(POST_UNTYPED, List.of(url, body));
  }

  /** Posts a form with one field, which leads the tab to where it is sent. */
  public void submit(String url, String type, String name, String value) {
    page.evaluate(SUBMIT, List.of(url, type, name, value));
  }

  /** Opens a WebSocket; "open" or "refused". */
  public String connect(String url) {
    return (String) page.evaluate(CONNECT, url);
  }

  /** Writes a cookie, as far as the browser lets it. */
  public void setCookie(String cookie) {
    page.evaluate("it => { document.cookie = it; }", cookie);
  }
}
