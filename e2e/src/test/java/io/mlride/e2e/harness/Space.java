package io.mlride.e2e.harness;

import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.authentication.TokenRequestBuilder;
import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.crds.Names;
import io.mlride.crds.condition.Conditions;
import io.mlride.crds.reason.Reason;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.userspace.UserSpaceStatus;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;

/** A user of the cluster, with the rights of the account that their kubectl has. */
public final class Space implements AutoCloseable {
  private final KubernetesClient admin;
  private final String name;
  private KubernetesClient user;

  Space(KubernetesClient admin, String name) {
    this.admin = admin;
    this.name = name;
  }

  /** Makes the UserSpace; the YAML of its spec needs no owner. */
  Space create(String spec) {
    admin.resource(Manifest.of("UserSpace", null, name, "owner: " + name + "\n" + spec)).create();
    return this;
  }

  /** Waits until the user may work, and logs them in. */
  public Space awaitReady() {
    await("Ready", status -> Conditions.holds(status.conditions(), "Ready"));
    logIn();
    return this;
  }

  /** Waits until its status is so. */
  public void await(String promise, Predicate<UserSpaceStatus> holds) {
    Eventually.see("UserSpace " + name + ": " + promise, this::status, holds);
  }

  /** Waits until a condition says this reason, with these words in its sentence. */
  public void await(Reason reason, String... words) {
    await(
        reason.name() + " " + String.join(" ", words),
        status ->
            status.conditions().stream()
                .filter(condition -> reason.name().equals(condition.reason()))
                .anyMatch(condition -> contains(condition.message(), words)));
  }

  /** Its status now; an empty one before the first visit. */
  public UserSpaceStatus status() {
    var found = admin.resources(UserSpace.class).withName(name).get();
    return found == null || found.getStatus() == null ? UserSpaceStatus.NONE : found.getStatus();
  }

  /** Changes its spec as an admin does; the text is the JSON of the spec's change. */
  public void patch(String spec) {
    admin
        .resources(UserSpace.class)
        .withName(name)
        .patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + spec + "}");
  }

  /** Makes a workspace as its user, from the YAML of its spec. */
  public TestWorkspace workspace(String workspace, String spec) {
    user().resource(Manifest.of("Workspace", namespace(), workspace, spec)).create();
    return handle(workspace);
  }

  /** Makes a workspace as an admin, in a namespace whose user cannot work yet. */
  public TestWorkspace workspaceMadeByAdmin(String workspace, String spec) {
    Eventually.see(
        "the namespace is there",
        () -> admin.namespaces().withName(namespace()).get(),
        Objects::nonNull);
    admin.resource(Manifest.of("Workspace", namespace(), workspace, spec)).create();
    return new TestWorkspace(admin, namespace(), workspace);
  }

  /** A workspace that is there or will be. */
  public TestWorkspace handle(String workspace) {
    return new TestWorkspace(user(), namespace(), workspace);
  }

  /** Makes an image template of the user's own, from the YAML of its spec. */
  public TestTemplate template(String template, String spec) {
    return new TestTemplate(user(), namespace(), template).create(spec);
  }

  /** Name of the UserSpace. */
  public String name() {
    return name;
  }

  /** The user's namespace. */
  public String namespace() {
    return Names.userNamespace(name);
  }

  /** A client with the user's rights. */
  public KubernetesClient user() {
    if (user == null) {
      throw new IllegalStateException("the user has not logged in; await the space's readiness");
    }
    return user;
  }

  private void logIn() {
    user = as(Names.USER_ACCOUNT);
  }

  /** A client with the rights of an account of the user's namespace; to be closed. */
  public KubernetesClient as(String account) {
    var token =
        admin
            .serviceAccounts()
            .inNamespace(namespace())
            .withName(account)
            .tokenRequest(new TokenRequestBuilder().withNewSpec().endSpec().build())
            .getStatus()
            .getToken();
    return new KubernetesClientBuilder()
        .withConfig(new ConfigBuilder(withoutAccount(admin)).withOauthToken(token).build())
        .build();
  }

  private static Config withoutAccount(KubernetesClient client) {
    var configuration = client.getConfiguration();
    return new ConfigBuilder(Config.empty())
        .withMasterUrl(configuration.getMasterUrl())
        .withCaCertData(configuration.getCaCertData())
        .withCaCertFile(configuration.getCaCertFile())
        .build();
  }

  private static boolean contains(String message, String... words) {
    return Arrays.stream(words).allMatch(message::contains);
  }

  /** Asks for the user's deletion, who stays until everything that is theirs is gone. */
  public void deleteInForeground() {
    admin
        .resources(UserSpace.class)
        .withName(name)
        .withPropagationPolicy(DeletionPropagation.FOREGROUND)
        .delete();
  }

  /** Deletes the user with all they have; it goes in the background. */
  @Override
  public void close() {
    admin.resources(UserSpace.class).withName(name).delete();
    if (user != null) {
      user.close();
    }
  }
}
