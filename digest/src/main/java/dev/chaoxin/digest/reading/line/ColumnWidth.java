package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.source.Characters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The width of a column (栏宽), inferred from the spaces that printed line ends left in the text.
 *
 * @param full the width of a full printed line in full-width characters; 0 if unknown
 */
public record ColumnWidth(double full) {

  private static final int MAX_WIDTH = 60;
  private static final int MIN_WIDTH = 8;
  private static final double TOLERANCE = 2;

  /** A last printed line is short below this share of the width. */
  private static final double MAX_SHORT_SHARE = 0.8;

  /** Measures a page, if its lines contain such spaces: the width most printed lines share. */
  static ColumnWidth of(List<PageLine> lines, boolean spaced) {
    if (!spaced) {
      return new ColumnWidth(0);
    }
    int[] widths = new int[MAX_WIDTH + 3];
    int measured = 0;
    for (PageLine line : lines) {
      List<Double> lineWidths = printLineWidths(line.folded());
      for (int i = 0; i + 1 < lineWidths.size(); i++) {
        int width = (int) Math.round(lineWidths.get(i));
        if (width >= MIN_WIDTH && width <= MAX_WIDTH) {
          widths[width]++;
          measured++;
        }
      }
    }
    int best = 0;
    int most = 0;
    for (int w = MIN_WIDTH; w <= MAX_WIDTH; w++) {
      int near = widths[w - 1] + widths[w] + widths[w + 1];
      if (near > most) {
        most = near;
        best = w;
      }
    }
    return new ColumnWidth(most >= 4 && most * 2 > measured ? best : 0);
  }

  /** Whether the last printed line of a text is visibly shorter than the others. */
  public boolean endsShort(PageLine line) {
    if (full == 0) {
      return false;
    }
    List<Double> lineWidths = printLineWidths(line.folded());
    int last = lineWidths.size() - 1;
    long even =
        lineWidths.subList(0, Math.max(0, last)).stream()
            .filter(w -> Math.abs(w - full) <= TOLERANCE)
            .count();
    return even >= 2 && even * 2 >= last && lineWidths.get(last) <= full * MAX_SHORT_SHARE;
  }

  private static List<Double> printLineWidths(String key) {
    if (key.length() > 20_000) {
      return List.of();
    }
    List<Double> lineWidths = new ArrayList<>();
    Arrays.stream(key.strip().split("\\s+", -1)).forEach(p -> lineWidths.add(Characters.width(p)));
    return lineWidths;
  }
}
