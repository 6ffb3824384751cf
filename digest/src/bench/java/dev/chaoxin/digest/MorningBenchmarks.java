package dev.chaoxin.digest;

import dev.chaoxin.digest.delivery.MorningBench;
import dev.chaoxin.digest.matching.MatchingBench;
import java.util.ArrayList;
import java.util.List;

/**
 * The two tables of a morning: topics against articles, and readers planned for, on both databases.
 *
 * <p>Arguments: a folder of sample issues, then how many topics and how many readers, ascending.
 */
public final class MorningBenchmarks {

  private MorningBenchmarks() {}

  public static void main(String[] arguments) throws Exception {
    MatchingBench.main(arguments);
    for (String database : List.of("h2", "postgres")) {
      System.out.printf("%na morning on %s%n", database);
      List<String> all = new ArrayList<>(List.of(database));
      all.addAll(List.of(arguments));
      MorningBench.main(all.toArray(String[]::new));
    }
  }
}
