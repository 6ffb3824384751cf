package dev.chaoxin.digest.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lays out the runs of all pages as text: one paragraph per line, blank lines between them,
 * headings marked with {@code #} by font size, as text recognition does.
 */
final class PdfTextLayout {

  /** A heading's font size is at least this many times that of the body text. */
  private static final double MIN_HEADING_SIZE = 1.08;

  /** A single heading at least this large is a headline, a smaller one a crosshead. */
  private static final double MIN_HEADLINE_SIZE = 1.25;

  /** What browsers print above and below a page: the time, the address, page numbers. */
  private static final Pattern HEADER_OR_FOOTER =
      Pattern.compile(
          "^\\d{1,4}[/-]\\d{1,2}[/-]\\d{1,4}[,\\s]+(?:上午|下午)?\\d{1,2}:\\d{2}|(?:https?|file)://\\S+"
              + "|^[-—–]?\\s*\\d{1,3}\\s*(?:/\\s*\\d{1,3}|[-—–])$|^第\\s*\\d{1,3}\\s*页");

  private PdfTextLayout() {}

  /**
   * Lays out a document.
   *
   * @param file the file name
   * @param pages the glyphs of each page
   * @return the text; headers and footers of a browser or viewer come last
   */
  static SourceText layOut(String file, List<List<PdfTextRun>> pages) {
    double[] sizes =
        pages.stream().flatMap(List::stream).mapToDouble(PdfTextRun::size).sorted().toArray();
    if (sizes.length == 0) {
      return new SourceText(file, List.of());
    }
    double body = sizes[sizes.length / 2];
    long bold = pages.stream().flatMap(List::stream).filter(PdfTextRun::bold).count();
    boolean boldIsRare = bold * 4 < sizes.length;
    List<PdfTextBlock.Paragraph> paragraphs = new ArrayList<>();
    List<PdfTextRun> margins = new ArrayList<>();
    for (List<PdfTextRun> page : pages) {
      List<PdfTextRun> print = new ArrayList<>(PdfLineBuilder.build(page));
      print.removeIf(line -> HEADER_OR_FOOTER.matcher(line.text()).find() && margins.add(line));
      for (List<PdfTextRun> block : PdfColumnOrder.arrange(print, body)) {
        paragraphs.addAll(PdfTextBlock.paragraphs(block, body));
      }
    }
    paragraphs = joinAcrossColumns(paragraphs, body);
    List<String> lines = new ArrayList<>();
    List<LineHint> hints = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      lines.add(withMark(paragraphs, i, body, boldIsRare));
      lines.add("");
    }
    hints.addAll(Collections.nCopies(lines.size(), LineHint.NONE));
    margins.forEach(m -> lines.add(m.text()));
    hints.addAll(Collections.nCopies(margins.size(), LineHint.FURNITURE));
    return new SourceText(file, lines, hints);
  }

  /** Where paragraphs are indented, one that is not continues the one before. */
  private static List<PdfTextBlock.Paragraph> joinAcrossColumns(
      List<PdfTextBlock.Paragraph> paragraphs, double body) {
    List<PdfTextBlock.Paragraph> text =
        paragraphs.stream().filter(p -> p.size() < MIN_HEADING_SIZE * body).toList();
    long indented = text.stream().filter(PdfTextBlock.Paragraph::indented).count();
    if (indented * 2 < text.size()) {
      return paragraphs;
    }
    List<PdfTextBlock.Paragraph> joined = new ArrayList<>();
    for (PdfTextBlock.Paragraph paragraph : paragraphs) {
      PdfTextBlock.Paragraph above = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      boolean rest =
          above != null
              && above.endsFull()
              && above.indented()
              && !paragraph.indented()
              && !paragraph.bold()
              && Math.max(above.size(), paragraph.size()) < MIN_HEADING_SIZE * body;
      if (rest) {
        joined.set(joined.size() - 1, above.append(paragraph));
      } else {
        joined.add(paragraph);
      }
    }
    return joined;
  }

  /** Marks the largest of consecutive headings with {@code #}, the others with {@code ##}. */
  private static String withMark(
      List<PdfTextBlock.Paragraph> paragraphs, int i, double body, boolean bold) {
    PdfTextBlock.Paragraph paragraph = paragraphs.get(i);
    if (paragraph.size() < MIN_HEADING_SIZE * body) {
      return bold && paragraph.bold() && paragraph.text().length() > 1
          ? "**" + paragraph.text() + "**"
          : paragraph.text();
    }
    int from = i;
    while (from > 0 && paragraphs.get(from - 1).size() >= MIN_HEADING_SIZE * body) {
      from--;
    }
    double largest = 0;
    int to = from;
    while (to < paragraphs.size() && paragraphs.get(to).size() >= MIN_HEADING_SIZE * body) {
      largest = Math.max(largest, paragraphs.get(to++).size());
    }
    String mark =
        largest < MIN_HEADLINE_SIZE * body
            ? "### "
            : paragraph.size() > 0.93 * largest ? "# " : "## ";
    return mark + paragraph.text();
  }
}
