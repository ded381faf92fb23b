package io.mlride.gateway.page;

/**
 * One thing that happens on the way to a running workspace.
 *
 * @param state done, now or later
 * @param message empty: nothing to say
 */
public record Step(String name, String state, String message) {}
