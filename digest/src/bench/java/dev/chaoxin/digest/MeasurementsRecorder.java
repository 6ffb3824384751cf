package dev.chaoxin.digest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Runs a benchmark and keeps what it prints in a Markdown file: one section per benchmark, replaced
 * at every run, with the command that printed it.
 *
 * <p>Arguments: the Markdown file, the benchmark's class, and the arguments of its {@code main}.
 */
public final class MeasurementsRecorder {

  private static final String SECTION = "## ";

  private MeasurementsRecorder() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    String bench = arguments[1];
    String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
    String printed = printedBy(bench, rest);
    replaceSection(
        file, bench.substring(bench.lastIndexOf('.') + 1), section(bench, rest, printed));
  }

  private static String printedBy(String bench, String[] arguments) throws Exception {
    PrintStream console = System.out;
    ByteArrayOutputStream copy = new ByteArrayOutputStream();
    System.setOut(new PrintStream(new Tee(console, copy), true, StandardCharsets.UTF_8));
    try {
      Class.forName(bench).getMethod("main", String[].class).invoke(null, (Object) arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    } finally {
      System.out.flush();
      System.setOut(console);
    }
    return copy.toString(StandardCharsets.UTF_8).strip();
  }

  private static String section(String bench, String[] arguments, String printed) {
    return """
        %s, Java %s, %d processors, heap %d MB: `-Dbench=%s -Dbench.arguments="%s"`

        ```
        %s
        ```
        """
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.version().feature(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.getRuntime().maxMemory() >> 20,
            bench,
            String.join(" ", arguments),
            printed);
  }

  /** Replaces the section of that name, or adds it; sections stand in alphabetical order. */
  static void replaceSection(Path file, String name, String section) throws IOException {
    String text = Files.exists(file) ? Files.readString(file) : "";
    String[] parts = text.split("(?m)^(?=" + SECTION + ")", -1);
    SortedMap<String, String> sections = new TreeMap<>();
    StringBuilder head = new StringBuilder();
    for (String part : parts) {
      if (part.startsWith(SECTION)) {
        sections.put(part.substring(SECTION.length(), part.indexOf('\n')).strip(), part);
      } else {
        head.append(part);
      }
    }
    sections.put(name, SECTION + name + "\n\n" + section + "\n");
    Files.writeString(file, head + String.join("", sections.values()).stripTrailing() + "\n");
  }

  private static final class Tee extends OutputStream {
    private final OutputStream one;
    private final OutputStream other;

    Tee(OutputStream one, OutputStream other) {
      this.one = one;
      this.other = other;
    }

    @Override
    public void write(int octet) throws IOException {
      one.write(octet);
      other.write(octet);
    }

    @Override
    public void write(byte[] octets, int offset, int length) throws IOException {
      one.write(octets, offset, length);
      other.write(octets, offset, length);
    }

    @Override
    public void flush() throws IOException {
      one.flush();
    }
  }
}
