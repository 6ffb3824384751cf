package dev.chaoxin.bot.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The style sheet and the icon, cached by browsers until they change. */
public final class StyleSheet {

  private static final byte[] CSS = load("style.css");
  private static final byte[] ICON = load("icon.svg");
  private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";

  private StyleSheet() {}

  /** URL of the style sheet, different for each version. */
  public static String address() {
    return "/style.css?v=" + version(CSS);
  }

  /** URL of the icon, different for each version. */
  public static String icon() {
    return "/icon.svg?v=" + version(ICON);
  }

  static void serve(Context context) {
    context.header("Cache-Control", FOR_A_YEAR).contentType("text/css; charset=utf-8").result(CSS);
  }

  static void serveIcon(Context context) {
    context.header("Cache-Control", FOR_A_YEAR).contentType("image/svg+xml").result(ICON);
  }

  private static String version(byte[] content) {
    CRC32 sum = new CRC32();
    sum.update(content);
    return Long.toHexString(sum.getValue());
  }

  private static byte[] load(String name) {
    try (InputStream in = StyleSheet.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
