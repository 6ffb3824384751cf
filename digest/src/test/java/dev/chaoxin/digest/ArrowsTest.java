package dev.chaoxin.digest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The arrows between the stages of a morning, as DESIGN draws them: one way. */
@AnalyzeClasses(packages = "dev.chaoxin", importOptions = ImportOption.DoNotIncludeTests.class)
class ArrowsTest {

  @ArchTest
  static final ArchRule stagesFollowEachOther =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.chaoxin..")
          .layer("paper")
          .definedBy("dev.chaoxin.digest.paper..")
          .layer("reading")
          .definedBy("dev.chaoxin.digest.reading..")
          .layer("indexing")
          .definedBy("dev.chaoxin.digest.indexing..")
          .layer("archive")
          .definedBy("dev.chaoxin.digest.archive..")
          .layer("intake")
          .definedBy("dev.chaoxin.digest.intake..")
          .layer("composing")
          .definedBy("dev.chaoxin.digest.composing..")
          .layer("delivering")
          .definedBy("dev.chaoxin.digest.delivering..")
          .whereLayer("delivering")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("composing")
          .mayOnlyBeAccessedByLayers("delivering")
          .whereLayer("intake")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("archive")
          .mayOnlyBeAccessedByLayers("intake", "composing", "delivering")
          .whereLayer("indexing")
          .mayOnlyBeAccessedByLayers("archive", "intake", "composing", "delivering")
          .whereLayer("reading")
          .mayOnlyBeAccessedByLayers("archive", "intake");

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
  static final ArchRule onlyTheArchiveSeesLucene =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.chaoxin.digest.archive..")
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
}
