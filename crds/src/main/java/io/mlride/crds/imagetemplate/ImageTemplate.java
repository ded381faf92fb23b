package io.mlride.crds.imagetemplate;

import io.fabric8.generator.annotation.Required;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;

/** An image that workspaces start from, with its limits, apps and packages. */
@Group("mlride.io")
@Version("v1alpha1")
@Kind("ImageTemplate")
@Singular("imagetemplate")
@Plural("imagetemplates")
@ShortNames("imgt")
public class ImageTemplate extends CustomResource<ImageTemplateSpec, ImageTemplateStatus>
    implements Namespaced {

  // Records have no constructor without arguments, which the client would call otherwise.
  @Override
  protected ImageTemplateSpec initSpec() {
    return null;
  }

  @Override
  protected ImageTemplateStatus initStatus() {
    return null;
  }

  @Required
  @Override
  public ImageTemplateSpec getSpec() {
    return super.getSpec();
  }
}
