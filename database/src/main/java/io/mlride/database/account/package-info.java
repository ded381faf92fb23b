/**
 * People and how they come in: the schema {@code accounts}, which the API alone reads and writes.
 */
package io.mlride.database.account;
