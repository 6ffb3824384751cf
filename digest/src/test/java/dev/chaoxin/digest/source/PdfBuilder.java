package dev.chaoxin.digest.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Builds a one-page PDF with a Chinese text layer; the font is named, not embedded. */
public final class PdfBuilder {

  private final StringBuilder content = new StringBuilder();

  /** Sets a line at a position in points from the lower left corner. */
  PdfBuilder set(double x, double y, double size, String text) {
    StringBuilder hex = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
      hex.append(String.format("%02X", b));
    }
    content.append(String.format("BT /F1 %.1f Tf %.1f %.1f Td <%s> Tj ET%n", size, x, y, hex));
    return this;
  }

  /** Sets a text in a column of a given number of characters; returns the y below it. */
  public double column(double x, double y, double size, int characters, String text) {
    double at = y;
    for (int i = 0; i < text.length(); i += characters) {
      set(x, at, size, text.substring(i, Math.min(text.length(), i + characters)));
      at -= 1.4 * size;
    }
    return at;
  }

  public byte[] bytes() {
    List<String> objects = new ArrayList<>();
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
    objects.add(
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1100] /Contents 4 0 R"
            + " /Resources << /Font << /F1 5 0 R >> >> >>");
    objects.add("<< /Length " + content.length() + " >>\nstream\n" + content + "endstream");
    objects.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
            + " /DescendantFonts [6 0 R] >>");
    objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /CIDSystemInfo"
            + " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>");
    objects.add(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
    StringBuilder file = new StringBuilder("%PDF-1.4\n");
    List<Integer> offsets = new ArrayList<>();
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(file.length());
      file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
    }
    int table = file.length();
    file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
    offsets.forEach(o -> file.append(String.format("%010d 00000 n \n", o)));
    file.append("trailer << /Size ")
        .append(objects.size() + 1)
        .append(" /Root 1 0 R >>\nstartxref\n");
    file.append(table).append("\n%%EOF\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(file.toString().getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
