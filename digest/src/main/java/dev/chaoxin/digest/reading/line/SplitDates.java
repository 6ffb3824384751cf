package dev.chaoxin.digest.reading.line;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Joins a press date that a masthead prints on several lines, the day in large type. */
final class SplitDates {

  private static final Pattern MONTH = Pattern.compile("\\d{4}\\s*年\\s*\\d{1,2}\\s*月");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}\\s*日?");
  private static final int MAX_LENGTH = 12;

  private SplitDates() {}

  static List<PageLine> join(List<PageLine> lines) {
    List<PageLine> joined = new ArrayList<>(lines.size());
    int i = 0;
    while (i < lines.size()) {
      int end = i + 1;
      if (matches(lines, i, MONTH) && matches(lines, i + 1, DAY)) {
        end = i + 2;
        boolean closed = lines.get(i + 1).folded().endsWith("日");
        end += !closed && end < lines.size() && lines.get(end).folded().strip().equals("日") ? 1 : 0;
      }
      joined.add(end == i + 1 ? lines.get(i) : PageLine.joined(lines.subList(i, end)));
      i = end;
    }
    return joined;
  }

  private static boolean matches(List<PageLine> lines, int at, Pattern what) {
    return at < lines.size()
        && lines.get(at).length() <= MAX_LENGTH
        && what.matcher(lines.get(at).folded()).matches();
  }
}
