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
          file, Refusal.TOO_LARGE, "The file is larger than 64 MB. Send one issue per file.");
    }
    FileType type = FileType.of(bytes);
    return switch (type) {
      case PDF -> PdfPages.read(file, bytes);
      case ARCHIVE ->
          new Refused(file, Refusal.BINARY, "This is an archive. Unpack it and send its files.");
      case PICTURE ->
          new Refused(
              file, Refusal.BINARY, "This is a picture. Send the text that was read from it.");
      case OTHER_BINARY ->
          new Refused(file, Refusal.BINARY, "This is not text. Send a text, a PDF or a web page.");
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
    int readable = 0;
    int unreadable = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = Character.getType(c) == Character.CONTROL && !Character.isWhitespace(c);
      if (c == REPLACEMENT || control) {
        unreadable++;
      } else if (!Characters.isBlank(c)) {
        readable++;
      }
    }
    if (unreadable > readable / 4) {
      return readable + unreadable == unreadable && text.indexOf(REPLACEMENT) < 0
          ? new Refused(file, Refusal.BINARY, "It contains no printable text.")
          : new Refused(
              file, Refusal.BINARY, "This is not text. Send a text, a PDF or a web page.");
    }
    if (readable == 0) {
      return new Refused(file, Refusal.EMPTY, "The file contains only white space.");
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
