package dev.lapwing.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import dev.lapwing.core.rule.RuleSet;
import dev.lapwing.flink.correlation.Windows;
import dev.lapwing.flink.sequence.Sequences;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may know whom. */
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

  private static final ArchRule CORE_IS_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.flink..", "org.apache.kafka..", "com.fasterxml.jackson..", "org.slf4j..");

  private static final ArchRule CORE_KNOWS_NOBODY_ELSE =
      noClasses()
          .that()
          .resideInAPackage(CORE)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLINK_HOSTS, CONNECTORS, PIPELINE);

  private static final ArchRule HOSTS_KNOW_NO_CONNECTOR =
      noClasses()
          .that()
          .resideInAPackage(FLINK_HOSTS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CONNECTORS, PIPELINE);

  private static final ArchRule CONNECTORS_KNOW_NO_HOST =
      noClasses()
          .that()
          .resideInAPackage(CONNECTORS)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(FLINK_HOSTS, PIPELINE);

  /** It writes what vendors write: if it knew our parsers, it could not find their faults. */
  private static final ArchRule THE_SIMULATION_KNOWS_NOTHING_OF_THE_DETECTORS =
      noClasses()
          .that()
          .resideInAPackage(SIMULATION)
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(CORE, FLINK_HOSTS, CONNECTORS);

  private static final ArchRule ONLY_THE_JOB_NAMES_OPERATORS =
      noClasses()
          .that()
          // The demo and the floor of a benchmark keep no state that anything is restored from.
          .resideOutsideOfPackages(
              "dev.lapwing.pipeline.bench..",
              "dev.lapwing.pipeline.job..",
              "dev.lapwing.pipeline.demo..",
              "dev.lapwing.pipeline.seed..")
          .and(not(belongToAnyOf(Sequences.class, Windows.class)))
          .should()
          .callMethodWhere(NAMES_AN_OPERATOR)
          .because("operators' ids stand in savepoints and are constants of OperatorIds");

  private static final ArchRule OPERATORS_SHARE_RULES =
      noClasses()
          .that()
          .resideInAnyPackage(FLINK_HOSTS, "dev.lapwing.pipeline.job..")
          .should()
          .callMethod(RuleSet.class, "parse", List.class)
          .because("thousands of rules take a second to read: SharedRules reads them once");

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.lapwing");

  static List<ArchRule> rules() {
    return List.of(
        CORE_IS_PLAIN_JAVA,
        CORE_KNOWS_NOBODY_ELSE,
        HOSTS_KNOW_NO_CONNECTOR,
        CONNECTORS_KNOW_NO_HOST,
        THE_SIMULATION_KNOWS_NOTHING_OF_THE_DETECTORS,
        ONLY_THE_JOB_NAMES_OPERATORS,
        OPERATORS_SHARE_RULES);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleHolds(ArchRule rule) {
    rule.check(OURS);
  }
}
