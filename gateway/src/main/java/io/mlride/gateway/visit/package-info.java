/** One request, as it was read. */
package io.mlride.gateway.visit;
