/**
 * What is asked of a registry, what it answers, and what an installation decides about both, as
 * values. Nothing here talks to anything or knows the time.
 */
package io.mlride.operator.imagetemplate.model;
