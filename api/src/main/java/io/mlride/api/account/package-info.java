/** Accounts: made, changed, looked after, deleted. */
package io.mlride.api.account;
