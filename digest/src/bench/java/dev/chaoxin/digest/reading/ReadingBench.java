package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.reading.labelling.LineLabeller;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * Measures reading speed: ordinary pages per minute, and inputs doubled in size, whose time may
 * only double.
 */
public final class ReadingBench {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private ReadingBench() {}

  /** Runs the benchmark; the argument is the folder of ordinary pages. */
  public static void main(String[] args) throws IOException {
    pages(Path.of(args.length > 0 ? args[0] : "digest/src/test/resources/pages"));
    String sentence = "望潮区的居民说,新修的海堤又宽又平,傍晚散步的人比往年多了一倍。";
    Map<String, IntFunction<String>> shapes = new TreeMap<>();
    shapes.put("one line, characters", n -> sentence.repeat(n / sentence.length()));
    shapes.put("one line without marks", n -> "潮".repeat(n));
    shapes.put("one line of spaces and digits", n -> "1 ".repeat(n / 2));
    shapes.put("one line of brackets", n -> "(（【".repeat(n / 3));
    shapes.put("articles", n -> article(sentence).repeat(n));
    shapes.put("headings", n -> "# 海堤又长了一段\n".repeat(n));
    shapes.put("headings kept apart", n -> "# 海堤又长了一段\n\n".repeat(n));
    shapes.put("blank lines", n -> "\n".repeat(n) + sentence);
    shapes.put("cut paragraphs", n -> "望潮区的居民说新修的海堤\n\n".repeat(n));
    shapes.put("briefs", n -> ("◆ " + sentence + "(安可)\n\n").repeat(n));
    shapes.put("mastheads", n -> "2024年3月15日 星期五 第3期\n\n2024年3月16日 星期六 第4期\n\n".repeat(n));
    shapes.put(
        "jumps", n -> ("# 海堤\n\n" + sentence + "(下转第3版)\n\n(上接第1版)" + sentence + "\n\n").repeat(n));
    Map<String, int[]> sizes = new TreeMap<>();
    for (String shape : shapes.keySet()) {
      int from =
          shape.startsWith("one line")
              ? 650_000
              : shape.equals("blank lines")
                  ? 250_000
                  : shape.equals("headings") ? 25_000 : shape.equals("articles") ? 500 : 5_000;
      sizes.put(shape, new int[] {from, 2 * from, 4 * from, 8 * from});
    }
    for (Map.Entry<String, IntFunction<String>> shape : shapes.entrySet()) {
      StringBuilder row = new StringBuilder(String.format("%-32s", shape.getKey()));
      for (int size : sizes.get(shape.getKey())) {
        byte[] bytes = shape.getValue().apply(size).getBytes(StandardCharsets.UTF_8);
        row.append(String.format("  %,9d: %6.2f s", size, seconds(bytes)));
      }
      OUT.println(row);
    }
  }

  /** CPU time of this thread, so that other load does not count. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static double seconds(byte[] bytes) {
    long start = cpu();
    if (new SourceReader().open("bench.txt", bytes) instanceof SourceText text) {
      new IssueReader().read(text);
    }
    return (cpu() - start) / 1e9;
  }

  private static void pages(Path folder) throws IOException {
    List<byte[]> pages = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).toList()) {
        pages.add(Files.readAllBytes(file));
      }
    }
    for (int round = 0; round < 4; round++) {
      long opening = 0;
      long labelling = 0;
      long all = 0;
      int count = 0;
      while (all < 4_000_000_000L) {
        for (byte[] page : pages) {
          long start = cpu();
          SourceText text = (SourceText) new SourceReader().open("page.txt", page);
          long opened = cpu();
          LineLabeller.label(PageLines.of(text));
          long labelled = cpu();
          new IssueReader().read(text);
          long end = cpu();
          opening += opened - start;
          labelling += labelled - opened;
          all += opened - start + end - labelled;
          count++;
        }
      }
      OUT.printf(
          "%,8.0f pages a minute; opening %.3f ms, segmentation %.3f ms, all %.3f ms a page%n",
          count * 6e10 / all, opening / 1e6 / count, labelling / 1e6 / count, all / 1e6 / count);
    }
  }

  private static String article(String sentence) {
    return "## 区里开会强调\n\n# 把海堤修到家门口\n\n■记者 安可\n\n本报讯 "
        + sentence
        + "\n\n"
        + sentence
        + sentence.substring(0, 11)
        + "\n\n"
        + sentence.substring(11)
        + "\n\n";
  }
}
