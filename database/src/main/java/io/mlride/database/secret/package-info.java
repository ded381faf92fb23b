/** Secrets of sessions, tokens and codes. */
package io.mlride.database.secret;
