package io.mlride.operator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What decides never talks. */
@AnalyzeClasses(packages = "io.mlride.operator", importOptions = DoNotIncludeTests.class)
class PureCodeTest {

  private static final String[] PURE = {"..model..", "..plan..", "..desired..", "..status.."};

  /** CustomResource and its interfaces are part of every kind of ours and talk to nobody. */
  @ArchTest
  final ArchRule decidesWithoutAClient =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.fabric8.kubernetes.client.dsl..",
              "io.fabric8.kubernetes.client.informers..",
              "io.javaoperatorsdk..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.fabric8.kubernetes.client.KubernetesClient");

  /** Rows of the database are values; what reads and writes them is a bean. */
  @ArchTest
  final ArchRule decidesWithoutABean =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .areAnnotatedWith("jakarta.enterprise.context.ApplicationScoped")
          .orShould()
          .dependOnClassesThat()
          .areAnnotatedWith("jakarta.inject.Singleton");

  @ArchTest
  final ArchRule decidesWithoutAClock =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
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
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..", "io.quarkus..");

  @ArchTest
  final ArchRule packagesOfAFeatureFormNoCircle =
      slices().matching("io.mlride.operator.(*space).(*)..").should().beFreeOfCycles();
}
