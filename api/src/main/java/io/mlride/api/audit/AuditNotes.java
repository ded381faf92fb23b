package io.mlride.api.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.function.UnaryOperator;

/**
 * What the present request turned out to be about, where neither its path nor its body says so; it
 * goes before what they say.
 */
@RequestScoped
public class AuditNotes {

  private UnaryOperator<DeedBuilder> notes = UnaryOperator.identity();

  /** Has it written down with the request. */
  public void add(UnaryOperator<DeedBuilder> note) {
    var before = notes;
    notes = deed -> note.apply(before.apply(deed));
  }

  UnaryOperator<DeedBuilder> all() {
    return notes;
  }
}
