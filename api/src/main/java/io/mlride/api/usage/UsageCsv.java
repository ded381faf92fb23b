package io.mlride.api.usage;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;

/** Usage as a table for spreadsheets. */
@ApplicationScoped
class UsageCsv {
  static final String MEDIA_TYPE = "text/csv";

  private final CsvMapper mapper;

  UsageCsv() {
    mapper = new CsvMapper();
    mapper.registerModule(new JavaTimeModule());
    mapper.registerModule(new SimpleModule().addSerializer(String.class, new Harmless()));
    mapper.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    mapper.enable(com.fasterxml.jackson.core.JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
  }

  /** With a line of column names. */
  String write(List<UsageView> rows) {
    try {
      return mapper.writer(mapper.schemaFor(UsageView.class).withHeader()).writeValueAsString(rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Usage cannot be written as a table", e);
    }
  }

  /** A text that a spreadsheet would take for a formula, as a text. */
  static String harmless(String text) {
    return text.isEmpty() || "=+-@\t\r\n".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
  }

  private static final class Harmless extends JsonSerializer<String> {
    @Override
    public void serialize(String text, JsonGenerator out, SerializerProvider with)
        throws IOException {
      out.writeString(harmless(text));
    }
  }
}
