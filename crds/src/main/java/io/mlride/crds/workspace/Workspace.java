package io.mlride.crds.workspace;

import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** One environment of one user: an image, resources, a home volume, packages. */
@Group("mlride.io")
@Version("v1alpha1")
@Kind("Workspace")
@Singular("workspace")
@Plural("workspaces")
@ShortNames("ws")
public class Workspace extends CustomResource<WorkspaceSpec, WorkspaceStatus>
    implements Namespaced {

  // Records have no constructor without arguments, which the client would call otherwise.
  @Override
  protected WorkspaceSpec initSpec() {
    return null;
  }

  @Override
  protected WorkspaceStatus initStatus() {
    return null;
  }

  @Required
  @Override
  public WorkspaceSpec getSpec() {
    return super.getSpec();
  }
}
