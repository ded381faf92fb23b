package io.mlride.crds.workspace;

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

/** One environment of one user: an image, resources, a home volume, packages. */
@Group("mlride.io")
@Version("v1alpha1")
@Kind("Workspace")
@Singular("workspace")
@Plural("workspaces")
@ShortNames("ws")
@Categories("mlride")
@JsonClassDescription(
    "An environment to work in: an image, reserved CPU, memory and GPUs, a home disk, packages. It lies in its owner's namespace, mlride-u-<user>.")
@ValidationRule(value = NameRules.WORKSPACE, message = NameRules.WORKSPACE_FORM)
@AdditionalPrinterColumn(name = "PHASE", jsonPath = ".status.phase")
@AdditionalPrinterColumn(
    name = "REASON",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].reason")
@AdditionalPrinterColumn(name = "TEMPLATE", jsonPath = ".spec.imageTemplateRef.name")
@AdditionalPrinterColumn(name = "GPU", jsonPath = ".spec.resources.gpus.*")
@AdditionalPrinterColumn(name = "URL", jsonPath = ".status.url")
@AdditionalPrinterColumn(name = "AGE", jsonPath = ".metadata.creationTimestamp", type = Type.DATE)
@AdditionalPrinterColumn(name = "NODE", jsonPath = ".status.nodeName", priority = 1)
@AdditionalPrinterColumn(name = "STOPS AT", jsonPath = ".status.willStopAt", priority = 1)
@AdditionalPrinterColumn(
    name = "MESSAGE",
    jsonPath = ".status.conditions[?(@.type==\"Ready\")].message",
    priority = 1)
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
  @JsonPropertyDescription("What is wanted.")
  @Override
  public WorkspaceSpec getSpec() {
    return super.getSpec();
  }

  @JsonPropertyDescription("What was found; written by the operator alone.")
  @Override
  public WorkspaceStatus getStatus() {
    return super.getStatus();
  }
}
