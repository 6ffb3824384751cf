package dev.chaoxin.digest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The arrows between the stages of a morning, as DESIGN draws them: one way. */
@AnalyzeClasses(
    packages = "dev.chaoxin",
    importOptions = {ImportOption.DoNotIncludeTests.class, DigestArchitectureTest.NoTestJars.class})
class DigestArchitectureTest {

  /** In a Maven build the tests of other modules come as a jar of their own. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  /** The stages in the order of a morning; each may be used by those named behind it. */
  @ArchTest
  static final ArchRule stagesFollowEachOther =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.chaoxin..")
          .layer("paper")
          .definedBy("dev.chaoxin.digest.paper..")
          .layer("source")
          .definedBy("dev.chaoxin.digest.source..")
          .layer("reading")
          .definedBy("dev.chaoxin.digest.reading..")
          .layer("indexing")
          .definedBy("dev.chaoxin.digest.indexing..")
          .layer("archive")
          .definedBy("dev.chaoxin.digest.archive..")
          .layer("search")
          .definedBy("dev.chaoxin.digest.search..")
          .layer("intake")
          .definedBy("dev.chaoxin.digest.intake..")
          .layer("matching")
          .definedBy("dev.chaoxin.digest.matching..")
          .layer("composing")
          .definedBy("dev.chaoxin.digest.composing..")
          .layer("rendering")
          .definedBy("dev.chaoxin.digest.rendering..")
          .layer("delivery")
          .definedBy("dev.chaoxin.digest.delivery..")
          .whereLayer("source")
          .mayOnlyBeAccessedByLayers("reading", "archive", "intake")
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("archive", "intake")
          .whereLayer("indexing")
          .mayOnlyBeAccessedByLayers(
              "archive", "search", "intake", "matching", "composing", "rendering", "delivery")
          .whereLayer("archive")
          .mayOnlyBeAccessedByLayers(
              "search", "intake", "matching", "composing", "rendering", "delivery")
          .whereLayer("search")
          .mayOnlyBeAccessedByLayers("intake")
          .whereLayer("intake")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("matching")
          .mayOnlyBeAccessedByLayers("composing", "delivery")
          .whereLayer("composing")
          .mayOnlyBeAccessedByLayers("rendering", "delivery")
          .whereLayer("rendering")
          .mayOnlyBeAccessedByLayers("delivery")
          .whereLayer("delivery")
          .mayNotBeAccessedByAnyLayer();

  @ArchTest
  static final ArchRule nothingTurnsBack =
      slices().matching("dev.chaoxin.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyIndexingSeesHanLP =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.chaoxin.digest.indexing..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.hankcs..");

  @ArchTest
  static final ArchRule onlySearchSeesLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.chaoxin.digest.search..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.lucene..");

  @ArchTest
  static final ArchRule paperNeedsTheJdkOnly =
      noClasses()
          .that()
          .resideInAPackage("dev.chaoxin.digest.paper..")
          .should()
          .dependOnClassesThat()
          .resideOutsideOfPackages("java..", "dev.chaoxin.digest.paper..");

  @ArchTest
  static final ArchRule linesAndLabelsKnowNothingAboveThem =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.chaoxin.digest.reading..")
          .layer("line")
          .definedBy("dev.chaoxin.digest.reading.line")
          .layer("labelling")
          .definedBy("dev.chaoxin.digest.reading.labelling")
          .layer("reading")
          .definedBy("dev.chaoxin.digest.reading")
          .whereLayer("reading")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("labelling")
          .mayOnlyBeAccessedByLayers("reading");

  @ArchTest
  static final ArchRule wordsAndNamesKnowNothingAboveThem =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.chaoxin.digest.indexing..")
          .layer("words")
          .definedBy("dev.chaoxin.digest.indexing.words")
          .layer("names")
          .definedBy("dev.chaoxin.digest.indexing.names")
          .layer("indexing")
          .definedBy("dev.chaoxin.digest.indexing")
          .whereLayer("indexing")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("names")
          .mayOnlyBeAccessedByLayers("indexing");
}
