/** What of the headers passes, in both directions. */
package io.mlride.gateway.header;
