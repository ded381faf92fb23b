/** Who is calling: tokens, and what they allow. */
package io.mlride.api.access;
