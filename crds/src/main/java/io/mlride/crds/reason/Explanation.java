package io.mlride.crds.reason;

/**
 * Why something is as it is, ready to be put into a condition.
 *
 * @param reason one of the closed list
 * @param message its English sentence with the arguments filled in
 */
public record Explanation(Reason reason, String message) {}
