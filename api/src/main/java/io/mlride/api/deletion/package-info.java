/** Accounts that go, and all that goes with them. */
package io.mlride.api.deletion;
