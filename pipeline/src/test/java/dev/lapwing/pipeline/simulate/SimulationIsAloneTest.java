package dev.lapwing.pipeline.simulate;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** If parsers and simulation shared code, both could be wrong in the same way, unseen. */
class SimulationIsAloneTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.lapwing.pipeline.simulate");

  @Test
  void itSharesNothingWithParsersAndDetectors() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.lapwing.core..", "dev.lapwing.connectors..", "org.apache.flink..")
        .check(CLASSES);
  }

  @Test
  void itsPackagesFormNoCycle() {
    slices()
        .matching("dev.lapwing.pipeline.simulate.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }
}
