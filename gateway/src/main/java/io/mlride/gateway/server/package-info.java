/** The server that people reach. */
package io.mlride.gateway.server;
