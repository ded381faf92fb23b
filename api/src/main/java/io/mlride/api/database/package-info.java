/** The connection to the user database. */
package io.mlride.api.database;
