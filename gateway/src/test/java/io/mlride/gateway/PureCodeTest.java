package io.mlride.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What decides never talks; what blocks is kept apart. */
@AnalyzeClasses(packages = "io.mlride.gateway", importOptions = DoNotIncludeTests.class)
class PureCodeTest {

  private static final String[] PURE = {"..rule..", "..header.."};

  @ArchTest
  final ArchRule rulesKnowNothingButWhatTheyAreGiven =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "io.fabric8..", "jakarta..", "io.mlride.database..", "io.vertx.core.http..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.time.Clock");

  @ArchTest
  final ArchRule onlyStoresKnowTheDatabase =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Store")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("io.mlride.database.opening..")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("io.mlride.database.activity.Activities");
}
