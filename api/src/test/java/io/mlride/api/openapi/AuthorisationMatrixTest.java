package io.mlride.api.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.mlride.api.testing.ApiTest;
import io.mlride.database.testing.EmbeddedDatabase;
import io.mlride.testing.ApiServer;
import io.quarkus.websockets.next.WebSocket;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Each operation and WebSocket of the running API lets in whom the table says, and nobody else. */
@ApiTest
class AuthorisationMatrixTest {
  private static final Set<Integer> OUT = Set.of(401, 403, 404);

  private final Matrix matrix = Matrix.read();
  private EmbeddedDatabase database;
  private ApiServer apiServer;

  @Test
  void everyOperationHasARowAndEveryRowAnOperation() {
    assertThat(OperationList.read().stream().map(OperationList.Operation::id))
        .containsExactlyInAnyOrderElementsOf(matrix.operations().keySet());
    assertThat(webSockets()).containsExactlyInAnyOrderElementsOf(matrix.websockets().keySet());
  }

  @Test
  void operationsLetInWhomTheTableSays() {
    var soft = new SoftAssertions();
    var everybody = new MatrixRequest(matrix, Cast.enter(database, apiServer));
    for (var operation : OperationList.read()) {
      var row = matrix.operations().get(operation.id());
      if (row == null) {
        continue;
      }
      var asks =
          matrix.request(operation.id()).fresh()
              ? new MatrixRequest(matrix, Cast.enter(database, apiServer))
              : everybody;
      for (var column : order(row)) {
        check(soft, operation + " as " + column, row, column, asks.send(operation, column));
      }
    }
    soft.assertAll();
  }

  @Test
  void webSocketsLetInWhomTheTableSays() {
    var soft = new SoftAssertions();
    var asks = new MatrixRequest(matrix, Cast.enter(database, apiServer));
    matrix
        .websockets()
        .forEach(
            (path, row) ->
                order(row)
                    .forEach(it -> check(soft, path + " as " + it, row, it, asks.open(path, it))));
    soft.assertAll();
  }

  /** Those first who are kept out: they find everything as it was. */
  private List<String> order(List<String> row) {
    assertThat(row).as("Cells of a row").hasSameSizeAs(matrix.columns());
    return matrix.columns().stream()
        .sorted(java.util.Comparator.comparing(it -> cell(row, it).equals("in")))
        .toList();
  }

  private String cell(List<String> row, String column) {
    return row.get(matrix.columns().indexOf(column));
  }

  private void check(
      SoftAssertions soft, String what, List<String> row, String column, int status) {
    var expected = cell(row, column);
    if (expected.equals("in")) {
      soft.assertThat(status).as(what).isNotIn(OUT).isLessThan(500);
    } else {
      soft.assertThat(status).as(what).isEqualTo(Integer.parseInt(expected));
    }
  }

  private static Set<String> webSockets() {
    // Only our own classes matter, and Quarkus keeps the others where they cannot be read.
    ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.mlride.api")
            .stream()
            .filter(it -> it.isAnnotatedWith(WebSocket.class))
            .map(AuthorisationMatrixTest::path)
            .collect(Collectors.toSet());
  }

  private static String path(JavaClass socket) {
    return socket.getAnnotationOfType(WebSocket.class).path();
  }
}
