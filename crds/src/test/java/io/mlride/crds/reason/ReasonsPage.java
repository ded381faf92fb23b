package io.mlride.crds.reason;

import io.mlride.crds.reason.ReasonTable.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;

/** The page that lists every reason, for users and admins. */
final class ReasonsPage {
  private static final String HEAD =
      """
      # What a status can say

      Generated from `crds/src/main/resources/io/mlride/crds/reasons.yaml`; `make fmt` writes it anew.

      Every condition of a Workspace, UserSpace or ImageTemplate carries one of these reasons and its sentence, with the
      places in braces filled in. Who has to act: *wait*: nobody, it goes on by itself; *you*: the owner can mend it; *admin*:
      only an admin can; *fail*: it has ended and what it held was given back; *done*: it is as it should be. Those marked *not
      yet* are kept for parts of MLRide that are still to come; no status carries them today.
      """;

  private ReasonsPage() {}

  static String of(ReasonTable table) {
    var conditions = new LinkedHashSet<String>();
    conditions.add("any");
    table.conditions().forEach(condition -> conditions.add(condition.name()));
    table.reasons().forEach(row -> conditions.add(row.condition()));
    return HEAD
        + conditions.stream()
            .map(condition -> section(condition, table.reasons()))
            .collect(Collectors.joining());
  }

  private static String section(String condition, List<Row> rows) {
    var lines =
        rows.stream()
            .filter(row -> row.condition().equals(condition))
            .map(ReasonsPage::line)
            .collect(Collectors.joining());
    return """

        ## %s

        | reason | who acts | sentence | 中文 | known from |
        | --- | --- | --- | --- | --- |
        %s"""
        .formatted(title(condition), lines);
  }

  private static String title(String condition) {
    return switch (condition) {
      case "any" -> "Any condition";
      case "stopReason" -> "Why a workspace was stopped (`status.stopReason`)";
      default -> condition;
    };
  }

  private static String line(Row row) {
    var places = new LinkedHashSet<String>();
    if (!row.object().equals("Workspace")) {
      places.add(row.object());
    }
    if (row.provokedBy().startsWith("needs the ")) {
      places.add("*not yet*");
    }
    row.also().forEach(place -> places.add("also " + place));
    var where = places.isEmpty() ? "" : " (" + String.join(", ", places) + ")";
    return "| `%s`%s | %s | %s | %s | %s |\n"
        .formatted(row.name(), where, row.kind(), row.en(), row.zh(), row.knownFrom());
  }
}
