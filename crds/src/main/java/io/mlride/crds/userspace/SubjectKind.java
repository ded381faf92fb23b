package io.mlride.crds.userspace;

/** Kinds of subjects that a cluster's own log-in knows. */
public enum SubjectKind {
  User,
  Group
}
