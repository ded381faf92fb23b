/** Secrets of one's own, written and never read. */
package io.mlride.api.secret;
