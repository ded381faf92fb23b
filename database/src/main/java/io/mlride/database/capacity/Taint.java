package io.mlride.database.capacity;

/**
 * A taint of a node as Kubernetes has it.
 *
 * @param value null: none
 * @param effect NoSchedule, PreferNoSchedule or NoExecute
 */
public record Taint(String key, String value, String effect) {}
