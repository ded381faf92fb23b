/** How much a proxy adds to a direct connection. */
package io.mlride.bench.way;
