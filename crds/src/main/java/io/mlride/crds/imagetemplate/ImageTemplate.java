package io.mlride.crds.imagetemplate;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.api.model.Namespaced;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import io.mlride.crds.schema.NameRules;

/** An image that workspaces start from, with its limits, apps and packages. */
@Group("mlride.io")
@Version("v1alpha1")
@Kind("ImageTemplate")
@Singular("imagetemplate")
@Plural("imagetemplates")
@ShortNames("imgt")
@Categories("mlride")
@JsonClassDescription(
    "An image that workspaces start from, with its limits, apps and packages. In namespace mlride-catalogue it is for everybody, in a user's namespace for that user.")
@ValidationRule(value = NameRules.TEMPLATE, message = NameRules.TEMPLATE_FORM)
@AdditionalPrinterColumn(
    name = "READY",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(
    name = "REASON",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason")
@AdditionalPrinterColumn(name = "IMAGE", jsonPath = ".status.image")
@AdditionalPrinterColumn(name = "FRAMEWORK", jsonPath = ".spec.framework")
@AdditionalPrinterColumn(name = "AGE", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
@AdditionalPrinterColumn(name = "DIGEST", jsonPath = ".status.digest", priority = 1)
@AdditionalPrinterColumn(
    name = "REFRESHED",
    jsonPath = ".status.refreshedAt",
    type = Type.DATE,
    priority = 1)
@AdditionalPrinterColumn(
    name = "MESSAGE",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
    priority = 1)
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
  @JsonPropertyDescription("What is wanted.")
  @Override
  public ImageTemplateSpec getSpec() {
    return super.getSpec();
  }

  @JsonPropertyDescription("What was found; written by the operator alone.")
  @Override
  public ImageTemplateStatus getStatus() {
    return super.getStatus();
  }
}
