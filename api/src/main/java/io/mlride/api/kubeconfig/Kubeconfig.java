package io.mlride.api.kubeconfig;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;

/** What kubectl needs, as it writes it itself. */
@JsonPropertyOrder({"apiVersion", "kind", "clusters", "users", "contexts", "current-context"})
record Kubeconfig(
    String apiVersion,
    String kind,
    List<NamedCluster> clusters,
    List<NamedUser> users,
    List<NamedContext> contexts,
    @JsonProperty("current-context") String currentContext) {

  private static final String CLUSTER = "mlride";

  /**
   * A way into one namespace.
   *
   * @param authority certificates in Base64; null: those that the system trusts
   */
  static Kubeconfig of(
      String handle, String namespace, String address, String authority, String token) {
    return new Kubeconfig(
        "v1",
        "Config",
        List.of(new NamedCluster(CLUSTER, new Cluster(address, authority))),
        List.of(new NamedUser(handle, new User(token))),
        List.of(new NamedContext(CLUSTER, new Context(CLUSTER, handle, namespace))),
        CLUSTER);
  }

  record NamedCluster(String name, Cluster cluster) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cluster(String server, @JsonProperty("certificate-authority-data") String authority) {}

  record NamedUser(String name, User user) {}

  record User(String token) {}

  record NamedContext(String name, Context context) {}

  record Context(String cluster, String user, String namespace) {}
}
