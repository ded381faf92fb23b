package io.mlride.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What decides never talks: here that holds for every class. */
@AnalyzeClasses(packages = "io.mlride.rules", importOptions = DoNotIncludeTests.class)
class PureCodeTest {

  /** CustomResource and its interfaces are part of every kind of ours and talk to nobody. */
  @ArchTest
  final ArchRule decidesWithoutAClient =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.fabric8.kubernetes.client.dsl..",
              "io.fabric8.kubernetes.client.informers..",
              "java.net..",
              "java.nio.file..",
              "java.sql..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.fabric8.kubernetes.client.KubernetesClient");

  @ArchTest
  final ArchRule decidesWithoutAClock =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock")
          .orShould()
          .callMethod("java.time.Instant", "now")
          .orShould()
          .callMethod("java.lang.System", "currentTimeMillis");

  @ArchTest
  final ArchRule decidesWithoutInjection =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "io.quarkus..");

  /** Operator and API build on the rules, never the other way round. */
  @ArchTest
  final ArchRule knowsTheKindsAlone =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.mlride.operator..", "io.mlride.api..", "io.mlride.database..");
}
