/**
 * What decides whether a workspace may start: said once, for the operator that keeps it and for the
 * API that tells it beforehand. Values go in and come out; nothing here talks to anybody.
 */
package io.mlride.rules;
