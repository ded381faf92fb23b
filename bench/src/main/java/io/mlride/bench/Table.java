package io.mlride.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows as Markdown, so that they can stand in a page as they are. */
public final class Table {
  private final List<List<String>> rows = new ArrayList<>();

  /** With these columns. */
  public Table(String... head) {
    rows.add(List.of(head));
    rows.add(IntStream.range(0, head.length).mapToObj(it -> it == 0 ? "---" : "---:").toList());
  }

  /** One more row. */
  public Table row(Object... cells) {
    rows.add(java.util.Arrays.stream(cells).map(String::valueOf).toList());
    return this;
  }

  @Override
  public String toString() {
    var widths =
        IntStream.range(0, rows.get(0).size())
            .map(it -> rows.stream().mapToInt(row -> row.get(it).length()).max().orElse(0))
            .toArray();
    return rows.stream()
        .map(
            row ->
                IntStream.range(0, row.size())
                    .mapToObj(it -> pad(row.get(it), widths[it], it > 0))
                    .collect(Collectors.joining(" | ", "| ", " |\n")))
        .collect(Collectors.joining());
  }

  private static String pad(String text, int width, boolean right) {
    var space = " ".repeat(width - text.length());
    return right ? space + text : text + space;
  }
}
