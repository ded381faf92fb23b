package io.mlride.api.secret;

import io.mlride.api.access.CurrentCaller;
import io.mlride.api.http.Page;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.space.SpaceAccess;
import io.mlride.crds.Names;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes Secrets of the caller's own; nobody else's, not even for admins. */
@ApplicationScoped
class SecretService {

  private static final int LARGEST = 512 * 1024;

  private final SecretStore store;
  private final SecretNameStore names;
  private final SpaceAccess access;
  private final CurrentCaller caller;

  SecretService(
      SecretStore store, SecretNameStore names, SpaceAccess access, CurrentCaller caller) {
    this.store = store;
    this.names = names;
    this.access = access;
    this.caller = caller;
  }

  Page<SecretView> list(int limit, String cursor) {
    return Page.of(names.of(caller.get().account()), limit, cursor, SecretView::name);
  }

  /**
   * Writes a Secret, and then its name. Should the second fail, the Secret is there without being
   * listed, and to write it again mends that.
   *
   * @return true: it is new
   */
  boolean put(String name, Map<String, String> data) {
    var size =
        data.values().stream()
            .mapToLong(value -> value.getBytes(StandardCharsets.UTF_8).length)
            .sum();
    if (size > LARGEST) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE, "A Secret holds at most 512 KiB; put less into it.");
    }
    var handle = caller.get().handle();
    var isNew = access.write(handle, () -> store.put(Names.userNamespace(handle), name, data));
    names.note(caller.get().account(), name, data.keySet().stream().sorted().toList());
    return isNew;
  }

  void delete(String name) {
    var handle = caller.get().handle();
    access.write(
        handle,
        () -> {
          store.delete(Names.userNamespace(handle), name);
          return name;
        });
    names.forget(caller.get().account(), name);
  }
}
