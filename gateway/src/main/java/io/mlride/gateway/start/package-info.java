/** The Start button. */
package io.mlride.gateway.start;
