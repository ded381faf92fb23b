package io.mlride.api.audit;

/** The body of a request whose operation alone does not say what was done. */
public interface TellsAudit {

  /** Such as {@code role=admin, quota}. No secrets, and nothing that leads to a person. */
  String toAudit();
}
