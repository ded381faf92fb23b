package io.mlride.e2e.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;

/** Custom resources as a user writes them; no Java type stands between the text and the server. */
public final class Manifest {
  private static final String API_VERSION = "mlride.io/v1alpha1";

  private Manifest() {}

  /**
   * A resource of ours.
   *
   * @param kind UserSpace, ImageTemplate or Workspace
   * @param namespace null for a UserSpace
   * @param name its name
   * @param spec YAML
   */
  public static GenericKubernetesResource of(
      String kind, String namespace, String name, String spec) {
    var resource = new GenericKubernetesResource();
    resource.setApiVersion(API_VERSION);
    resource.setKind(kind);
    resource.setMetadata(new ObjectMetaBuilder().withName(name).withNamespace(namespace).build());
    resource.setAdditionalProperty("spec", read(spec));
    return resource;
  }

  private static Object read(String yaml) {
    try {
      return new YAMLMapper().readValue(yaml, Object.class);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(yaml, e);
    }
  }
}
