/** Who did what: rows that are added and never changed. */
package io.mlride.database.audit;
