package io.mlride.crds.imagetemplate;

/** How a toleration compares with a taint. */
public enum TolerationOperator {
  Exists,
  Equal
}
