package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.source.PdfBuilder;
import dev.chaoxin.digest.source.SourceReader;
import dev.chaoxin.digest.source.SourceText;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Damages pages for a given time, as text, PDF, HTML and bytes, and counts the readings whose
 * coverage is wrong.
 */
public final class ReadingFuzz {

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private static final List<Charset> ENCODINGS =
      Stream.of("UTF-8", "GB18030", "Big5", "UTF-16LE", "UTF-16BE").map(Charset::forName).toList();

  private final List<List<String>> pages;
  private final Map<String, Integer> failures = new TreeMap<>();
  private long slowest;
  private int refused;

  private ReadingFuzz(List<List<String>> pages) {
    this.pages = pages;
  }

  /**
   * Runs the fuzzer; the arguments are the minutes of CPU time, the first seed, and folders of
   * pages.
   */
  public static void main(String[] args) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      try (Stream<Path> files = Files.list(Path.of(args[i]))) {
        for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
          pages.add(Files.readString(file).lines().toList());
        }
      }
    }
    new ReadingFuzz(pages).run(Double.parseDouble(args[0]), Long.parseLong(args[1]));
  }

  private void run(double minutes, long first) {
    long end = cpu() + (long) (minutes * 60e9);
    long seed = first;
    while (cpu() < end) {
      long start = cpu();
      try {
        one(new Random(seed));
      } catch (RuntimeException | AssertionError | StackOverflowError e) {
        String where = e + " at " + (e.getStackTrace().length > 0 ? location(e) : "?");
        String shape = where.replaceAll("[\\r\\n].*", "").replaceAll("\\d+", "N");
        if (failures.merge(shape, 1, Integer::sum) == 1) {
          OUT.println("seed " + seed + ": " + where);
        }
      }
      long took = cpu() - start;
      if (took > slowest) {
        slowest = took;
        OUT.printf("seed %d: slowest so far, %.2f s%n", seed, took / 1e9);
      }
      seed++;
    }
    OUT.printf("%,d pages spoilt, %,d refused%n", seed - first, refused);
    failures.forEach((where, times) -> OUT.println(times + " times: " + where));
  }

  private void one(Random random) {
    List<String> page = pages.get(random.nextInt(pages.size()));
    if (random.nextInt(6) == 0) {
      List<String> other = pages.get(random.nextInt(pages.size()));
      int cut = random.nextInt(page.size());
      page =
          Stream.concat(page.stream().limit(cut), other.stream().skip(random.nextInt(other.size())))
              .toList();
    }
    List<String> lines = new PageMutation(random.nextLong()).of(page, random.nextInt(25));
    int way = random.nextInt(20);
    if (way < 14) {
      SourceCoverageCheck.check(new SourceText("spoilt.txt", lines));
      return;
    }
    byte[] bytes =
        way == 14
            ? pdf(lines)
            : way < 17
                ? html(lines, random).getBytes(StandardCharsets.UTF_8)
                : String.join("\n", lines).getBytes(ENCODINGS.get(random.nextInt(5)));
    for (int i = random.nextInt(12); i > 0 && bytes.length > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    if (new SourceReader().open("spoilt", bytes) instanceof SourceText text) {
      SourceCoverageCheck.check(text);
    } else {
      refused++;
    }
  }

  private static byte[] pdf(List<String> lines) {
    PdfBuilder pdf = new PdfBuilder();
    double y = 1080;
    for (String line : lines) {
      y = pdf.column(y % 2 == 0 ? 40 : 420, y, line.startsWith("#") ? 22 : 10, 30, line) - 5;
      y = y < 40 ? 1080 : y;
    }
    return pdf.bytes();
  }

  private static String html(List<String> lines, Random random) {
    StringBuilder html = new StringBuilder("<html><body><founder-content>");
    String[] tags = {
      "p", "h1", "h3", "div", "td", "br", "founder-title", "script", "span", "table"
    };
    for (String line : lines) {
      String tag = tags[random.nextInt(tags.length)];
      html.append('<').append(tag).append(random.nextInt(9) == 0 ? " class='" : ">").append(line);
      html.append(random.nextInt(9) == 0 ? "" : "</" + tag + ">\n");
    }
    return html.toString();
  }

  private static String location(Throwable e) {
    for (StackTraceElement frame : e.getStackTrace()) {
      if (frame.getClassName().startsWith("dev.chaoxin")) {
        return frame.toString();
      }
    }
    return e.getStackTrace()[0].toString();
  }

  /** CPU time of this thread, in nanoseconds. */
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
