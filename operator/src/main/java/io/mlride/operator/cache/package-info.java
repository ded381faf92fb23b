/** What informers keep in memory. */
package io.mlride.operator.cache;
