package io.mlride.crds.imagetemplate;

/** When a node asks the registry for an image. */
public enum PullPolicy {
  Always,
  IfNotPresent,
  Never
}
