package io.mlride.operator;

/**
 * Fired once, when this process is the one that works: it won the election, or there is none.
 * Observers return at once. A process that loses the lead ends.
 */
public record Leading() {}
