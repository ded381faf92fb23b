package io.mlride.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import io.fabric8.kubernetes.api.model.Quantity;
import java.io.IOException;

/**
 * Reads amounts: a text or a number, and one that is an amount. The library's own reader takes
 * whatever follows an amount for something that should not be there.
 */
final class StrictQuantity extends JsonDeserializer<Quantity> {

  private static final int LONGEST = 64;

  /** Takes the place of the library's annotation. */
  @JsonDeserialize(using = StrictQuantity.class)
  interface Annotated {}

  @Override
  public Quantity deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.currentToken().isScalarValue()) {
      throw noAmount();
    }
    var text = parser.getText();
    try {
      var quantity = Quantity.parse(text);
      quantity.getNumericalAmount();
      if (text.length() > LONGEST) {
        throw noAmount();
      }
      return quantity;
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw noAmount();
    }
  }

  private static JsonMappingException noAmount() {
    return new JsonMappingException(null, "This should be an amount, such as 2, 500m or 4Gi.");
  }
}
