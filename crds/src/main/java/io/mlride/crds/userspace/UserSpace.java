package io.mlride.crds.userspace;

import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** A user of the cluster: a namespace of their own, its walls and its quota. */
@Group("mlride.io")
@Version("v1alpha1")
@Kind("UserSpace")
@Singular("userspace")
@Plural("userspaces")
@ShortNames("us")
public class UserSpace extends CustomResource<UserSpaceSpec, UserSpaceStatus> {

  // Records have no constructor without arguments, which the client would call otherwise.
  @Override
  protected UserSpaceSpec initSpec() {
    return null;
  }

  @Override
  protected UserSpaceStatus initStatus() {
    return null;
  }

  @Required
  @Override
  public UserSpaceSpec getSpec() {
    return super.getSpec();
  }
}
