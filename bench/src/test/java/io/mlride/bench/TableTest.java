package io.mlride.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {
  @Test
  void isMarkdownWithNumbersToTheRight() {
    assertThat(new Table("what", "ms").row("list", 1234).toString())
        .isEqualTo(
            """
            | what |   ms |
            | ---  | ---: |
            | list | 1234 |
            """);
  }
}
