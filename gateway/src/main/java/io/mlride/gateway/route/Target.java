package io.mlride.gateway.route;

import io.mlride.crds.workspace.Phase;
import io.vertx.core.net.SocketAddress;
import java.util.Optional;
import java.util.UUID;

/** What stands behind a host name at this moment. */
public sealed interface Target {

  /** No workspace is called so, or it has no such app. */
  record Nobody() implements Target {}

  /** What was read of the cluster is too old to be trusted. */
  record Unknown() implements Target {}

  /**
   * A workspace that cannot be reached now.
   *
   * @param workspace its uid
   * @param phase its state in one word
   */
  record Waiting(UUID workspace, Phase phase) implements Target {}

  /**
   * An app that can be reached.
   *
   * @param workspace uid of the workspace
   * @param address of the current Pod
   * @param token what the app asks for; empty: it asks for none
   * @param path to open first
   * @param name what people call the app
   * @param keepsPrefix whether it serves below the prefix of its address, if that has one
   */
  record Ready(
      UUID workspace,
      SocketAddress address,
      Optional<String> token,
      String path,
      String name,
      boolean keepsPrefix)
      implements Target {}
}
