package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.SourceText;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Measures how well the test pages are read, varied slightly, by half and completely. */
public final class QualityBench {

  private static final double[] STRENGTHS = {0.1, 0.3, 0.5, 0.7, 1.0};

  private QualityBench() {}

  /** Prints boundary F1, headline accuracy and paragraph F1 per variation. Run in digest/. */
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (PageVariation variation : PageVariation.values()) {
      StringBuilder row = new StringBuilder(String.format("%-14s", variation));
      for (double strength : STRENGTHS) {
        PageScore score = new PageScore();
        for (long seed = 0; seed < 5; seed++) {
          for (GoldPage page : GoldPage.all()) {
            var lines = variation.of(page, strength, new Random(seed));
            score.add(page, new IssueReader().read(new SourceText(page.name(), lines)));
          }
        }
        row.append(
            String.format(
                " | %.1f: %.3f %.3f %.3f",
                strength, score.boundaryF1(), score.headlineAccuracy(), score.paragraphF1()));
      }
      out.println(row);
    }
  }
}
