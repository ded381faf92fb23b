package io.mlride.crds.reason;

import io.mlride.testing.GeneratedFile;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ReasonsPageTest {
  @Test
  void thePageShowsTheListAsItIs() throws IOException {
    GeneratedFile.check("docs/reasons.md", ReasonsPage.of(ReasonTable.read()));
  }
}
