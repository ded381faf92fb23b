package io.mlride.gateway.header;

/**
 * How a request came, as the app is told it.
 *
 * @param client address of the browser, after those of proxies that are believed
 * @param scheme that the browser used
 * @param host host and port that the browser used
 * @param port that the browser used
 */
public record Arrival(String client, String scheme, String host, int port) {}
