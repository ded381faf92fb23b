/** Registering, logging in and out, and the sessions this begins and ends. */
package io.mlride.api.auth;
