package io.mlride.operator.event;

/** The two types that Kubernetes knows. */
public enum EventType {
  Normal,
  Warning
}
