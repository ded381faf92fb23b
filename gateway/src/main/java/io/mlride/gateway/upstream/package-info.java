/** Requests and WebSockets to the apps. */
package io.mlride.gateway.upstream;
