package io.mlride.e2e.harness;

/** Specs of image templates, as YAML. */
public final class Templates {
  /** Registry of the cluster under test. */
  public static final String REGISTRY = "registry.mlride.test:5000";

  private static final String HOSTILE =
      """
      env:
        - name: PROGRAM
          value: |
            import http.server, json
            from urllib.parse import parse_qs, urlparse

            class Hostile(http.server.BaseHTTPRequestHandler):
                protocol_version = "HTTP/1.1"

                def do_GET(self):
                    asked = urlparse(self.path)
                    said = parse_qs(asked.query)
                    body = said.get("body", ["<!doctype html><title>hostile</title><body>"])[0]
                    if asked.path == "/came":
                        body = json.dumps(self.headers.items())
                    self.send_response(200)
                    self.send_header("Content-Type", said.get("type", ["text/html"])[0])
                    self.send_header("Content-Length", str(len(body.encode())))
                    for header in said.get("header", []):
                        self.send_header(*header.split(": ", 1))
                    self.end_headers()
                    self.wfile.write(body.encode())

            http.server.ThreadingHTTPServer(("", 8000), Hostile).serve_forever()
      """;

  private Templates() {}

  /** The image of the examples with JupyterLab, at the default sizes. */
  public static String lab() {
    return """
        displayName: JupyterLab
        image: {repository: %s/minimal, tag: '1.0'}
        home: {mountPath: /home/mlride}
        apps:
          - name: lab
            displayName: JupyterLab
            port: 8888
            path: /lab
            command: [mlride-jupyterlab, --ip=0.0.0.0, --port=8888]
            prefix: kept
            readyPath: /api
        """
        .formatted(REGISTRY);
  }

  /** As {@link #lab}, but ready as soon as its port takes connections. */
  public static String deafLab() {
    return lab().replace("    readyPath: /api\n", "");
  }

  /** More apps for {@link #lab}: their users start them themselves. */
  public static String secondApp(String name, int port) {
    return """
          - name: %s
            port: %d
            auth: none
        """
        .formatted(name, port);
  }

  /** The image with code-server. */
  public static String codeServer() {
    return """
        displayName: code-server
        image: {repository: %s/code-server, tag: '4.139', variants: ['']}
        home: {mountPath: /home/mlride}
        apps:
          - name: code
            displayName: code-server
            port: 8080
            command: [mlride-code-server, '--bind-addr=0.0.0.0:8080']
            auth: none
            readyPath: /healthz
        """
        .formatted(REGISTRY);
  }

  /** The image of the examples with an app that takes no time to start. */
  public static String web() {
    return web("minimal:1.0-slim", "");
  }

  /**
   * An image with Python's own web server for an app.
   *
   * @param image repository and tag in the registry of the cluster under test
   * @param more further fields of the spec, as YAML
   */
  public static String web(String image, String more) {
    return app(image, "[python3, -m, http.server, '8000']", more);
  }

  /** As {@link #web}, with another command, a list in YAML, in place of the web server. */
  public static String app(String image, String command, String more) {
    var parts = image.split(":");
    return """
        displayName: Web
        image: {repository: %s/%s, tag: '%s', variants: ['']}
        apps:
          - name: web
            displayName: Web
            port: 8000
            command: %s
            auth: none
            readyPath: /
        default: {cpu: 20m, memory: 512Mi}
        home: {mountPath: /home/mlride}
        """
            .formatted(REGISTRY, parts[0], parts[1], command)
        + more;
  }

  /**
   * An app of somebody who means no good: it answers whatever the query of the address says, with
   * body, type and headers, and at /came what headers it got.
   */
  public static String hostile() {
    return app("minimal:1.0-slim", "[sh, -c, 'exec python3 -c \"$PROGRAM\"']", HOSTILE);
  }
}
