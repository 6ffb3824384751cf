package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.PageLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Decides the kind of every line of a page: the most probable sequence of kinds, found by the
 * Viterbi algorithm over emission and transition scores.
 */
public final class LineLabeller {

  private static final LineKind[] KINDS = LineKind.values();

  private LineLabeller() {}

  public static LineKind[] label(PageLines page) {
    int n = page.size();
    LineKind[] labels = new LineKind[n];
    if (n == 0) {
      return labels;
    }
    long[] features = features(page);
    int[] at = withoutOrnaments(features, labels);
    n = at.length;
    if (n == 0) {
      return labels;
    }
    byte[][] previous = new byte[n][KINDS.length];
    double[] best = TransitionScores.start();
    add(best, EmissionScores.scores(features[at[0]]));
    Map<Long, double[][]> tables = new HashMap<>();
    for (int i = 1; i < n; i++) {
      long between = LinePairFeature.between(page, page.line(at[i - 1]), page.line(at[i]));
      double[][] follows = tables.computeIfAbsent(between, TransitionScores::between);
      double[] next = EmissionScores.scores(features[at[i]]);
      for (int to = 0; to < KINDS.length; to++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < KINDS.length; from++) {
          double score = best[from] + follows[from][to];
          if (score > most) {
            most = score;
            previous[i][to] = (byte) from;
          }
        }
        next[to] += most;
      }
      best = next;
    }
    add(best, TransitionScores.end());
    int kind = 0;
    for (int k = 1; k < KINDS.length; k++) {
      kind = best[k] > best[kind] ? k : kind;
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[at[i]] = KINDS[kind];
      kind = previous[i][kind];
    }
    return labels;
  }

  /** Leaves ornaments out, so that the lines around them become neighbours. */
  private static int[] withoutOrnaments(long[] features, LineKind[] labels) {
    int[] at = new int[features.length];
    int n = 0;
    for (int i = 0; i < features.length; i++) {
      if ((features[i] & LineFeature.ORNAMENT.bit()) != 0) {
        labels[i] = LineKind.FRAGMENT; // 003:40 003:64, page nanmen-water-bureau
      } else {
        at[n++] = i;
      }
    }
    return Arrays.copyOf(at, n);
  }

  private static long[] features(PageLines page) {
    long[] features = new long[page.size()];
    for (int i = 0; i < features.length; i++) {
      features[i] = LineFeatureExtractor.extract(page, i, MastheadLine.read(page.line(i)));
    }
    UnmarkedHeadings.addFeatures(page, features);
    LineRuns.addFeatures(page, features);
    long field =
        LineFeature.MASTHEAD_FIELDS.bit()
            | LineFeature.NEWSPAPER_NAME.bit()
            | LineFeature.LATIN_LINE.bit();
    long text =
        LineFeature.LONG.bit() | LineFeature.STARTS_WITH_DATELINE.bit() | LineFeature.NAMES.bit();
    int above = -9;
    for (int i = 0; i < features.length; i++) {
      if ((features[i] & text) != 0 && (features[i] & field) == 0) {
        above = -9; // an article is between them
      }
      if ((features[i] & field) != 0) {
        if (i - above <= 6) {
          for (int j = above + 1; j < i; j++) {
            features[j] |= LineFeature.IN_MASTHEAD.bit();
          }
        }
        above = i;
      }
    }
    return features;
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }
}
