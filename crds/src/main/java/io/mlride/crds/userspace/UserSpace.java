package io.mlride.crds.userspace;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn.Type;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;
import io.fabric8.kubernetes.client.CustomResource;
import io.fabric8.kubernetes.model.annotation.Categories;
import io.fabric8.kubernetes.model.annotation.Group;
import io.fabric8.kubernetes.model.annotation.Kind;
import io.fabric8.kubernetes.model.annotation.Plural;
import io.fabric8.kubernetes.model.annotation.ShortNames;
import io.fabric8.kubernetes.model.annotation.Singular;
import io.fabric8.kubernetes.model.annotation.Version;
import io.mlride.crds.schema.NameRules;

/** A user of the cluster: a namespace of their own, its walls and its quota. */
@Group("mlride.io")
@Version("v1alpha1")
@Kind("UserSpace")
@Singular("userspace")
@Plural("userspaces")
@ShortNames("us")
@Categories("mlride")
@JsonClassDescription(
    "A user of the cluster: a namespace of their own with network rules, accounts and a quota. Deleting it deletes the namespace and everything in it.")
@ValidationRule(value = NameRules.USER_SPACE, message = NameRules.USER_SPACE_FORM)
@ValidationRule(value = NameRules.USER_SPACE_FREE, message = NameRules.USER_SPACE_TAKEN)
@AdditionalPrinterColumn(name = "OWNER", jsonPath = ".spec.owner")
@AdditionalPrinterColumn(
    name = "READY",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].status")
@AdditionalPrinterColumn(
    name = "REASON",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason")
@AdditionalPrinterColumn(name = "NAMESPACE", jsonPath = ".status.namespace")
@AdditionalPrinterColumn(name = "RUNNING", jsonPath = ".status.used.pods")
@AdditionalPrinterColumn(name = "AGE", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
@AdditionalPrinterColumn(
    name = "MESSAGE",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
    priority = 1)
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
  @JsonPropertyDescription("What is wanted.")
  @Override
  public UserSpaceSpec getSpec() {
    return super.getSpec();
  }

  @JsonPropertyDescription("What was found; written by the operator alone.")
  @Override
  public UserSpaceStatus getStatus() {
    return super.getStatus();
  }
}
