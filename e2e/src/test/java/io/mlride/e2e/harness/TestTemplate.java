package io.mlride.e2e.harness;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.PatchContext;
import io.fabric8.kubernetes.client.dsl.base.PatchType;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.imagetemplate.ImageTemplateStatus;
import io.mlride.crds.reason.Reason;
import java.util.Arrays;

/**
 * An image template in the hands of whoever made it.
 *
 * @param client its maker's
 * @param namespace the catalogue or a user's
 * @param name its name
 */
public record TestTemplate(KubernetesClient client, String namespace, String name) {
  private static final String TOUCH =
      "{\"metadata\":{\"annotations\":{\"example.org/touched\":\"yes\"}}}";

  TestTemplate create(String spec) {
    client.resource(Manifest.of("ImageTemplate", namespace, name, spec)).create();
    return this;
  }

  /** Waits until a condition says this reason, with these words in its sentence. */
  public TestTemplate await(Reason reason, String... words) {
    Eventually.see(
        "template " + name + ": " + reason + " with " + Arrays.toString(words),
        this::status,
        status ->
            status.conditions().stream()
                .anyMatch(
                    it ->
                        reason.name().equals(it.reason())
                            && Arrays.stream(words).allMatch(it.message()::contains)));
    return this;
  }

  /** Its status now; an empty one before the first visit. */
  public ImageTemplateStatus status() {
    var found = resource().get();
    return found == null || found.getStatus() == null
        ? ImageTemplateStatus.NONE
        : found.getStatus();
  }

  /** Changes its spec; the text is the JSON of the spec's change. */
  public void patch(String spec) {
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), "{\"spec\":" + spec + "}");
  }

  /** Changes something of it that means nothing to anybody. */
  public void touch() {
    resource().patch(PatchContext.of(PatchType.JSON_MERGE), TOUCH);
  }

  /** Deletes it. */
  public void delete() {
    resource().delete();
  }

  private Resource<ImageTemplate> resource() {
    return client.resources(ImageTemplate.class).inNamespace(namespace).withName(name);
  }
}
