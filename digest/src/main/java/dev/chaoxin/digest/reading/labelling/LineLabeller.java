package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.LineKind;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.PageLines;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Says of every line of a galley what kind it is, each in the light of all others: the labelling of
 * the whole page that evidence and grammar together like best (Viterbi's algorithm).
 */
public final class LineLabeller {

  private static final LineKind[] KINDS = LineKind.values();

  private LineLabeller() {}

  public static LineKind[] label(PageLines galley) {
    int n = galley.size();
    LineKind[] labels = new LineKind[n];
    if (n == 0) {
      return labels;
    }
    long[] cues = cues(galley);
    int[] at = printed(cues, labels);
    n = at.length;
    if (n == 0) {
      return labels;
    }
    byte[][] came = new byte[n][KINDS.length];
    double[] best = TransitionScores.opens();
    add(best, EmissionScores.weigh(cues[at[0]]));
    Map<Long, double[][]> tables = new HashMap<>();
    for (int i = 1; i < n; i++) {
      long links = LinePairFeatures.between(galley, galley.line(at[i - 1]), galley.line(at[i]));
      double[][] follows = tables.computeIfAbsent(links, TransitionScores::follows);
      double[] next = EmissionScores.weigh(cues[at[i]]);
      for (int to = 0; to < KINDS.length; to++) {
        double most = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < KINDS.length; from++) {
          double score = best[from] + follows[from][to];
          if (score > most) {
            most = score;
            came[i][to] = (byte) from;
          }
        }
        next[to] += most;
      }
      best = next;
    }
    add(best, TransitionScores.closes());
    int kind = 0;
    for (int k = 1; k < KINDS.length; k++) {
      kind = best[k] > best[kind] ? k : kind;
    }
    for (int i = n - 1; i >= 0; i--) {
      labels[at[i]] = KINDS[kind];
      kind = came[i][kind];
    }
    return labels;
  }

  /** Leaves the scraps of ornaments out, so that what stands around them are neighbours. */
  private static int[] printed(long[] cues, LineKind[] labels) {
    int[] at = new int[cues.length];
    int n = 0;
    for (int i = 0; i < cues.length; i++) {
      if ((cues[i] & LineFeature.SCRAP.bit()) != 0) {
        labels[i] = LineKind.FRAGMENT; // 003:40 003:64
      } else {
        at[n++] = i;
      }
    }
    return Arrays.copyOf(at, n);
  }

  private static long[] cues(PageLines galley) {
    long[] cues = new long[galley.size()];
    for (int i = 0; i < cues.length; i++) {
      cues[i] = LineFeatureExtractor.read(galley, i, MastheadLine.read(galley.line(i)));
    }
    UnmarkedHeadings.mark(galley, cues);
    LineRuns.mark(galley, cues);
    long field =
        LineFeature.MASTHEAD_FIELDS.bit()
            | LineFeature.PAPER_NAME.bit()
            | LineFeature.LATIN_LINE.bit();
    long text = LineFeature.LONG.bit() | LineFeature.CREDIT_OPENS.bit() | LineFeature.NAMES.bit();
    int above = -9;
    for (int i = 0; i < cues.length; i++) {
      if ((cues[i] & text) != 0 && (cues[i] & field) == 0) {
        above = -9; // an article stands between them
      }
      if ((cues[i] & field) != 0) {
        if (i - above <= 6) {
          for (int j = above + 1; j < i; j++) {
            cues[j] |= LineFeature.IN_MASTHEAD.bit();
          }
        }
        above = i;
      }
    }
    return cues;
  }

  private static void add(double[] sum, double[] more) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += more[i];
    }
  }
}
