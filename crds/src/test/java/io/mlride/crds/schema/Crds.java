package io.mlride.crds.schema;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.fabric8.crd.generator.annotation.AdditionalPrinterColumn;
import io.fabric8.crdv2.generator.CRDGenerator;
import io.fabric8.crdv2.generator.CRDPostProcessor;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.CustomResource;
import io.mlride.crds.imagetemplate.ImageTemplate;
import io.mlride.crds.userspace.UserSpace;
import io.mlride.crds.workspace.Workspace;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The CustomResourceDefinitions, made from the Java types. */
public final class Crds {
  private static final List<Class<? extends CustomResource<?, ?>>> KINDS =
      List.of(UserSpace.class, ImageTemplate.class, Workspace.class);

  /** The CRDs live in a chart of their own; removing that chart must not remove all workspaces. */
  private static final Map<String, String> ANNOTATIONS = Map.of("helm.sh/resource-policy", "keep");

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .disable(YAMLGenerator.Feature.SPLIT_LINES)
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .enable(YAMLGenerator.Feature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  private Crds() {}

  /** One definition for each kind. */
  public static List<CustomResourceDefinition> all() {
    return KINDS.stream().map(Crds::of).toList();
  }

  /** A definition as the chart holds it. */
  static String yaml(CustomResourceDefinition crd) {
    try {
      return "# Generated from the Java types in crds/; `make fmt` writes it anew.\n"
          + YAML.writeValueAsString(crd);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static CustomResourceDefinition of(Class<? extends CustomResource<?, ?>> kind) {
    var made = new ArrayList<CustomResourceDefinition>();
    var keep =
        new CRDPostProcessor() {
          @Override
          public HasMetadata process(HasMetadata crd, String version) {
            made.add((CustomResourceDefinition) crd);
            return crd;
          }
        };
    new CRDGenerator()
        .customResourceClasses(kind)
        .forCRDVersions("v1")
        .withPostProcessor(keep)
        .withOutput(new Nowhere())
        .detailedGenerate();
    return finish(made.get(0), kind);
  }

  private static CustomResourceDefinition finish(CustomResourceDefinition crd, Class<?> kind) {
    crd.getMetadata().setAnnotations(ANNOTATIONS);
    var version = crd.getSpec().getVersions().get(0);
    var schema = version.getSchema().getOpenAPIV3Schema();
    schema.setDescription(kind.getAnnotation(JsonClassDescription.class).value());
    SchemaFinish.of(schema);
    // The generator sorts columns by path; people read them in the order in which they are
    // declared.
    var order =
        Stream.of(kind.getAnnotationsByType(AdditionalPrinterColumn.class))
            .map(AdditionalPrinterColumn::name)
            .toList();
    version
        .getAdditionalPrinterColumns()
        .sort(
            Comparator.comparing(
                (CustomResourceColumnDefinition it) -> order.indexOf(it.getName())));
    return crd;
  }

  /** Takes the generator's own text, which is not what is wanted. */
  private static final class Nowhere implements CRDGenerator.CRDOutput<OutputStream> {
    @Override
    public OutputStream outputFor(String name) {
      return OutputStream.nullOutputStream();
    }

    @Override
    public URI crdURI(String name) {
      return Path.of(name).toUri();
    }

    @Override
    public void close() {}
  }
}
