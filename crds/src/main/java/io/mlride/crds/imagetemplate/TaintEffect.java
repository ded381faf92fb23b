package io.mlride.crds.imagetemplate;

/** What a taint does to Pods that do not tolerate it. */
public enum TaintEffect {
  NoSchedule,
  PreferNoSchedule,
  NoExecute
}
