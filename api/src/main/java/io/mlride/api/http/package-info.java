/** Habits that hold for every request. */
package io.mlride.api.http;
