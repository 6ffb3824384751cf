package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.Source.Refusal;
import dev.chaoxin.digest.reading.Source.Refused;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** Reads the text layer of a PDF. */
final class PdfPages {

  private PdfPages() {}

  static Source read(String file, byte[] bytes) {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(document);
      List<String> lines = SourceReader.lines(text);
      if (text.isBlank()) {
        return new Refused(
            file,
            Refusal.NO_TEXT_LAYER,
            "The PDF holds pictures only. Send the text read from it.");
      }
      return new SourceText(file, lines);
    } catch (InvalidPasswordException e) {
      return new Refused(
          file, Refusal.ENCRYPTED, "The PDF asks for a password. Send it without one.");
    } catch (IOException e) {
      return new Refused(file, Refusal.DAMAGED, "The PDF is damaged. Send it again.");
    }
  }
}
