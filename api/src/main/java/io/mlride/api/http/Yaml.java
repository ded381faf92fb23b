package io.mlride.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.mlride.api.problem.ProblemException;
import io.mlride.api.problem.ProblemType;
import io.mlride.api.problem.UnreadableBody;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yaml.snakeyaml.error.YAMLException;

/** Reads manifests as strictly as JSON, and writes what kubectl takes. */
@ApplicationScoped
public class Yaml {

  /** Media type of manifests. */
  public static final String MEDIA_TYPE = "application/yaml";

  private static final int LONGEST = 512 * 1024;

  private final YAMLMapper yaml = new YAMLMapper();
  private final ObjectMapper json;

  Yaml(ObjectMapper json) {
    this.json = json;
    yaml.getFactory().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
  }

  /**
   * The documents of a text; empty ones are left out.
   *
   * @throws ProblemException it is not YAML, or too long
   */
  public List<JsonNode> documents(String text) {
    if (text.length() > LONGEST) {
      throw ProblemException.of(
          ProblemType.TOO_LARGE, "Manifests may have 512 KiB together; send fewer at once.");
    }
    try (var documents = yaml.readerFor(JsonNode.class).<JsonNode>readValues(text)) {
      return documents.readAll().stream()
          .filter(document -> !document.isNull() && !document.isMissingNode())
          .toList();
    } catch (JsonProcessingException e) {
      throw UnreadableBody.problem(e);
    } catch (YAMLException e) {
      throw ProblemException.of(ProblemType.INVALID_REQUEST, "The body is not YAML.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A value of this type, read as strictly as a JSON body.
   *
   * @throws ProblemException it is not one; points at what is wrong
   */
  public <T> T read(JsonNode document, Class<T> type) {
    try {
      return json.treeToValue(document, type);
    } catch (JsonProcessingException e) {
      throw UnreadableBody.problem(e);
    }
  }

  /** One document. All texts are quoted: what looks like a number to some reader stays a text. */
  public String write(Object value) {
    try {
      return yaml.writeValueAsString(json.<JsonNode>valueToTree(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("What was read from JSON can be written", e);
    }
  }
}
