package io.mlride.api.kubeconfig;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.http.Yaml;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.SpaceAccess;
import io.mlride.api.space.Spaces;
import io.mlride.crds.Names;
import io.mlride.crds.userspace.SpaceState;
import jakarta.enterprise.context.ApplicationScoped;

/** Hands out the way to one's own namespace. */
@ApplicationScoped
class KubeconfigService {

  private final KubeconfigStore store;
  private final SpaceAccess access;
  private final Spaces spaces;
  private final CurrentCaller caller;
  private final Yaml yaml;

  KubeconfigService(
      KubeconfigStore store, SpaceAccess access, Spaces spaces, CurrentCaller caller, Yaml yaml) {
    this.store = store;
    this.access = access;
    this.spaces = spaces;
    this.caller = caller;
    this.yaml = yaml;
  }

  /** A file for kubectl, good for an hour. */
  String kubeconfig() {
    var handle = caller.get().handle();
    if (spaces
        .find(handle)
        .filter(space -> space.getSpec().desiredState() == SpaceState.Suspended)
        .isPresent()) {
      throw ProblemException.of(
          ProblemType.SUSPENDED, "Your space is suspended, so there are no tokens for it.");
    }
    var namespace = Names.userNamespace(handle);
    var token = access.write(handle, () -> store.token(namespace));
    return yaml.write(
        Kubeconfig.of(handle, namespace, store.address(), store.authority().orElse(null), token));
  }

  String fileName() {
    return "mlride-%s.kubeconfig".formatted(caller.get().handle());
  }
}
