package io.mlride.gateway.server;

import io.mlride.gateway.GatewaySettings;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.KeyCertOptions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How the server listens. */
final class ServerOptions {

  private static final int BACKLOG = 1024;
  private static final int CLOSING_SECONDS = 2;

  private ServerOptions() {}

  static HttpServerOptions of(GatewaySettings settings, Optional<KeyCertOptions> tls) {
    var limits = settings.limits();
    var largest = (int) settings.websocket().largestFrame().asLongValue();
    var options =
        new HttpServerOptions()
            .setHost(settings.host())
            .setPort(settings.port())
            .setAcceptBacklog(BACKLOG)
            .setMaxHeaderSize((int) limits.headers().asLongValue())
            .setMaxInitialLineLength((int) limits.firstLine().asLongValue())
            .setIdleTimeout((int) limits.silence().toMillis())
            .setIdleTimeoutUnit(TimeUnit.MILLISECONDS)
            .setHandle100ContinueAutomatically(true)
            .setUseAlpn(false)
            .setHttp2ClearTextEnabled(false)
            .setPerFrameWebSocketCompressionSupported(false)
            .setPerMessageWebSocketCompressionSupported(false)
            .setMaxWebSocketFrameSize(largest)
            .setMaxWebSocketMessageSize(largest)
            .setWebSocketClosingTimeout(CLOSING_SECONDS)
            // Whichever the app has chosen.
            .setWebSocketSubProtocols(List.of("*"));
    tls.ifPresent(key -> options.setSsl(true).setKeyCertOptions(key));
    return options;
  }
}
