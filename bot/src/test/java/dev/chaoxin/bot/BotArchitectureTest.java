package dev.chaoxin.bot;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Dependencies between the packages of the bot. */
@AnalyzeClasses(packages = "dev.chaoxin.bot", importOptions = ImportOption.DoNotIncludeTests.class)
class BotArchitectureTest {

  private static final String BOT = "dev.chaoxin.bot.";

  @ArchTest static final ArchRule onlyTheTimetableSeesQuartz = onlyIn("timetable", "org.quartz..");

  @ArchTest
  static final ArchRule onlyTelegramSeesItsLibrary =
      onlyIn("telegram", "org.telegram..", "okhttp3..");

  @ArchTest static final ArchRule onlyTheWebPagesSeeJavalin = onlyIn("web", "io.javalin..");

  @ArchTest static final ArchRule onlyTheCommandLineSeesPicocli = onlyIn("command", "picocli..");

  @ArchTest
  static final ArchRule packagesAreFreeOfCycles =
      slices().matching("dev.chaoxin.bot.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule theConversationDoesNotDependOnItsHandlers =
      noClasses()
          .that()
          .resideInAPackage(BOT + "conversation")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(BOT + "conversation.handlers");

  @ArchTest
  static final ArchRule onlyTheCommandLineNeedsTheCompositionRoot =
      noClasses()
          .that()
          .resideOutsideOfPackages("dev.chaoxin.bot", BOT + "command..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("dev.chaoxin.bot", BOT + "command..");

  private static ArchRule onlyIn(String home, String... libraries) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(BOT + home + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(libraries);
  }
}
