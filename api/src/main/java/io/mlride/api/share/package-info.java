/** Letting somebody else use a workspace for a time. */
package io.mlride.api.share;
