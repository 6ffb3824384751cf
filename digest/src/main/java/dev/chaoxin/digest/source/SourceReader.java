package dev.chaoxin.digest.source;

import dev.chaoxin.digest.source.SourceResult.Refusal;
import dev.chaoxin.digest.source.SourceResult.Refused;
import java.util.List;
import java.util.Optional;

/**
 * Opens a file of any supported kind: text in any common encoding, a PDF, a page of a digital
 * newspaper.
 *
 * <p>The type is detected from the content, never from the name. Thread-safe.
 */
public final class SourceReader {

  /** Larger files are refused; an issue is a few hundred kilobytes of text. */
  public static final int MAX_BYTES = 64 << 20;

  private static final char REPLACEMENT = '\ufffd';

  /**
   * Opens a file.
   *
   * @param file the file name, without its folder
   * @param bytes the content
   * @return the text, or a refusal; never throws on content
   */
  public SourceResult open(String file, byte[] bytes) {
    if (bytes.length == 0) {
      return new Refused(
          file, Refusal.EMPTY, "The file is empty. Send it again once it is written.");
    }
    if (bytes.length > MAX_BYTES) {
      return new Refused(
          file, Refusal.TOO_LARGE, "The file is larger than 64 MB. Send one issue a file.");
    }
    FileType sort = FileType.of(bytes);
    return switch (sort) {
      case PDF -> PdfPages.read(file, bytes);
      case ARCHIVE ->
          new Refused(file, Refusal.BINARY, "This is an archive. Unpack it and send its files.");
      case PICTURE ->
          new Refused(
              file, Refusal.BINARY, "This is a picture. Send the text that was read from it.");
      case OTHER_BINARY ->
          new Refused(
              file, Refusal.BINARY, "This is not a text. Send a text, a PDF or a web page.");
      case TEXT -> text(file, bytes);
    };
  }

  private static SourceResult text(String file, byte[] bytes) {
    Optional<String> decoded = TextDecoder.decode(bytes);
    if (decoded.isEmpty()) {
      return new Refused(
          file, Refusal.WRONG_ENCODING, "The characters cannot be read. Save it as UTF-8.");
    }
    String text = decoded.get();
    int printed = 0;
    int strange = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c);
      if (c == REPLACEMENT || control) {
        strange++;
      } else if (!Characters.isBlank(c)) {
        printed++;
      }
    }
    if (strange > printed / 4) {
      return printed + strange == strange && text.indexOf(REPLACEMENT) < 0
          ? new Refused(file, Refusal.BINARY, "There is nothing in it that prints.")
          : new Refused(
              file, Refusal.BINARY, "This is not a text. Send a text, a PDF or a web page.");
    }
    if (printed == 0) {
      return new Refused(file, Refusal.EMPTY, "There is nothing in the file but white space.");
    }
    return HtmlPage.looksLikeHtml(text)
        ? HtmlPage.read(file, text)
        : new SourceText(file, lines(text));
  }

  /** Splits a text at LF, CR or CRLF. */
  static List<String> lines(String text) {
    return text.lines().toList();
  }
}
