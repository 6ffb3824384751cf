package dev.chaoxin.digest.source;

import dev.chaoxin.digest.source.SourceResult.Refusal;
import dev.chaoxin.digest.source.SourceResult.Refused;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Extracts the text layer of a PDF, column by column. */
final class PdfPages {

  /** No issue has this many pages. */
  private static final int MAX_PAGES = 400;

  private static final Pattern BOLD =
      Pattern.compile("bold|heavy|black|simhei|heiti|黑体", Pattern.CASE_INSENSITIVE);

  private PdfPages() {}

  static SourceResult read(String file, byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      if (document.getNumberOfPages() > MAX_PAGES) {
        return new Refused(
            file, Refusal.TOO_LARGE, "The PDF has more than 400 pages. Send one issue per file.");
      }
      SourceText text = PdfTextLayout.layOut(file, new GlyphCollector().collect(document));
      if (text.lines().stream().allMatch(String::isBlank)) {
        return new Refused(
            file,
            Refusal.NO_TEXT_LAYER,
            "The PDF contains only pictures. Send the text read from it.");
      }
      return text;
    } catch (InvalidPasswordException e) {
      return new Refused(
          file, Refusal.ENCRYPTED, "The PDF is protected by a password. Send it without one.");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox throws many kinds of exceptions on damaged files
      return new Refused(file, Refusal.DAMAGED, "The PDF is damaged. Send it again.");
    }
  }

  /** Collects the glyphs of each page with their positions. */
  private static final class GlyphCollector extends PDFTextStripper {

    private final List<List<PdfTextRun>> pages = new ArrayList<>();
    private List<PdfTextRun> page = new ArrayList<>();

    List<List<PdfTextRun>> collect(PDDocument document) throws IOException {
      writeText(document, Writer.nullWriter());
      return pages;
    }

    @Override
    public void processPage(PDPage pdPage) throws IOException {
      page = new ArrayList<>();
      pages.add(page);
      super.processPage(pdPage);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
      String glyph = text.getUnicode();
      if (glyph == null || glyph.isEmpty()) {
        return;
      }
      page.add(
          new PdfTextRun(
              text.getXDirAdj(),
              text.getXDirAdj() + text.getWidthDirAdj(),
              text.getYDirAdj(),
              Math.max(text.getFontSizeInPt(), text.getHeightDir()),
              bold(text),
              glyph.isBlank() ? " " : CjkRadicals.resolve(glyph)));
    }

    private static boolean bold(TextPosition text) {
      String name = text.getFont().getName();
      return name != null && BOLD.matcher(name).find();
    }
  }
}
