package dev.lapwing.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.lapwing.flink.sequence.Sequences;

/** Who may know whom. */
@AnalyzeClasses(packages = "dev.lapwing", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {

  private static final String CORE = "dev.lapwing.core..";
  private static final String FLINK_HOSTS = "dev.lapwing.flink..";
  private static final String CONNECTORS = "dev.lapwing.connectors..";
  private static final String PIPELINE = "dev.lapwing.pipeline..";
  private static final String SIMULATION = "dev.lapwing.pipeline.simulate..";

  private static final DescribedPredicate<JavaMethodCall> NAMES_AN_OPERATOR =
      describe(
          "an operator's id is set",
          call ->
              call.getTarget().getName().equals("uid")
                  && call.getTargetOwner().getPackageName().startsWith("org.apache.flink"));

  @ArchTest
  static final ArchRule coreIsPlainJava =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..", "org.apache.kafka..", "com.fasterxml.jackson..", "org.slf4j..");

  @ArchTest
  static final ArchRule coreKnowsNobodyElse =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLINK_HOSTS, CONNECTORS, PIPELINE);

  @ArchTest
  static final ArchRule hostsKnowNoConnector =
      noClasses()
          .that()
          .resideInAPackage(FLINK_HOSTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONNECTORS, PIPELINE);

  @ArchTest
  static final ArchRule connectorsKnowNoHost =
      noClasses()
          .that()
          .resideInAPackage(CONNECTORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLINK_HOSTS, PIPELINE);

  /** It writes what vendors write: if it knew our parsers, it could not find their faults. */
  @ArchTest
  static final ArchRule theSimulationKnowsNothingOfTheDetectors =
      noClasses()
          .that()
          .resideInAPackage(SIMULATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CORE, FLINK_HOSTS, CONNECTORS);

  @ArchTest
  static final ArchRule onlyTheJobNamesOperators =
      noClasses()
          .that()
          // The demo keeps no state and is restored from nothing.
          .resideOutsideOfPackages("dev.lapwing.pipeline.job..", "dev.lapwing.pipeline.demo..")
          .and(not(belongToAnyOf(Sequences.class)))
          .should()
          .callMethodWhere(NAMES_AN_OPERATOR)
          .because("operators' ids stand in savepoints and are constants of OperatorIds");
}
