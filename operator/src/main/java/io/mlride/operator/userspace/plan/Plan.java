package io.mlride.operator.userspace.plan;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.mlride.crds.reason.Explanation;
import java.util.List;

/** What to do about a user's space. */
public sealed interface Plan {

  /** The objects that are to be there, in the order in which they are to be made. */
  List<HasMetadata> wanted();

  /** The space is to look like this. */
  record Build(List<HasMetadata> wanted) implements Plan {}

  /** Nothing can be made or changed, and nothing is; an event can mend it. */
  record Hold(Explanation why) implements Plan {
    @Override
    public List<HasMetadata> wanted() {
      return List.of();
    }
  }
}
