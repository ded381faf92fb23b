package io.mlride.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of the server that people reach. */
@ConfigMapping(prefix = "mlride.gateway")
public interface GatewaySettings {
  /** Address to listen on. */
  @WithDefault("0.0.0.0")
  String host();

  /** Port to listen on. */
  @WithDefault("8080")
  int port();

  /** How many event loops serve; 0: one for each processor, at least two. */
  @WithDefault("0")
  int eventLoops();

  /**
   * Whether a proxy in front is believed: its X-Forwarded-Proto says how the browser came, its
   * X-Forwarded-For from where. On only where nobody else reaches the gateway.
   */
  @WithDefault("false")
  boolean trustForwarded();

  /** How long streams that are open may go on while the gateway ends. */
  @WithDefault("10s")
  Duration shutdownDelay();

  /** Encryption by the gateway itself. */
  Tls tls();

  /** What one may ask of the gateway. */
  Limits limits();

  /** Sessions of opened workspaces. */
  Session session();

  /** Connections to the apps. */
  Upstream upstream();

  /** WebSockets. */
  WebSocket websocket();

  /** Certificate and key, as PEM files; both or none. */
  interface Tls {
    /** File with the certificate and its chain. */
    Optional<String> certificate();

    /** File with the key. */
    Optional<String> key();

    /** How often it is looked whether the files changed. */
    Duration lookEvery();
  }

  /** What one may ask of the gateway. */
  interface Limits {
    /** Connections of browsers. */
    @WithDefault("10000")
    int connections();

    /** Open requests and WebSockets of one session. */
    @WithDefault("1000")
    int openPerSession();

    /** Bytes of all headers of a request. */
    @WithDefault("16K")
    MemorySize headers();

    /** Bytes of its first line. */
    @WithDefault("8K")
    MemorySize firstLine();

    /** Time to send all headers of a request. */
    @WithDefault("10s")
    Duration headTime();

    /** How long a connection without a request stays open. */
    @WithDefault("75s")
    Duration keepAlive();

    /** How long a request or stream may be silent in both directions. */
    @WithDefault("1h")
    Duration silence();
  }

  /** Sessions of opened workspaces. */
  interface Session {
    /** How often those in use are checked. */
    Duration checkEvery();

    /** How often those that nobody uses are removed. */
    Duration cleanEvery();

    /** How long known ones go on while the database does not answer. */
    @WithDefault("10m")
    Duration databaseGrace();

    /** Unused for so long they end. */
    @WithDefault("24h")
    Duration unusedFor();

    /** How often use is written down at most. */
    @WithDefault("5m")
    Duration touchEvery();
  }

  /** Connections to the apps. */
  interface Upstream {
    /** Time to connect. */
    @WithDefault("3s")
    Duration connectTimeout();

    /** Bytes of all headers of an answer. */
    @WithDefault("32K")
    MemorySize headers();

    /** How long an unused connection is kept; less than what Node's servers keep one. */
    @WithDefault("4s")
    Duration keepAlive();
  }

  /** WebSockets. */
  interface WebSocket {
    /** How often both sides are pinged, so that no proxy takes a quiet one for dead. */
    @WithDefault("30s")
    Duration pingEvery();

    /** Bytes of a frame. */
    @WithDefault("32M")
    MemorySize largestFrame();

    /** Time for an app to accept one. */
    @WithDefault("30s")
    Duration handshakeTime();
  }
}
