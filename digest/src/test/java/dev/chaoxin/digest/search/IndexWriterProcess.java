package dev.chaoxin.digest.search;

import static dev.chaoxin.digest.archive.ArchiveFixture.masthead;
import static dev.chaoxin.digest.archive.ArchiveFixture.reading;
import static dev.chaoxin.digest.archive.ArticleBuilder.article;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chaoxin.digest.archive.Archive;
import dev.chaoxin.digest.archive.StoredOriginal;
import dev.chaoxin.digest.paper.Article;
import dev.chaoxin.subscriptions.database.Database;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** A process of its own that writes the archive and its index until it is killed. */
final class IndexWriterProcess implements AutoCloseable {

  private static final int MOST = 5_000;

  private final Process process;
  private final BufferedReader lines;

  private IndexWriterProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(UTF_8);
  }

  /** Starts one that files one article after the other, and says so after each. */
  static IndexWriterProcess filing(Path folder) throws IOException {
    return start("file", folder.toString());
  }

  /**
   * Starts one that only opens the index, says how far it has come, and dies by itself as if it
   * were killed when it has come so far: whoever waits outside might be too late.
   */
  static IndexWriterProcess indexing(Path folder, long until) throws IOException {
    return start("index", folder.toString(), Long.toString(until));
  }

  private static IndexWriterProcess start(String... task) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String path = System.getProperty("java.class.path");
    String main = IndexWriterProcess.class.getName();
    List<String> command = new ArrayList<>();
    Collections.addAll(command, java.toString(), "-Xmx256m", "-cp", path, main);
    Collections.addAll(command, task);
    ProcessBuilder builder = new ProcessBuilder(command);
    return new IndexWriterProcess(builder.redirectError(ProcessBuilder.Redirect.DISCARD).start());
  }

  /** Waits until it says a number of at least so many, and returns that. */
  long reaches(long number) throws IOException {
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (Long.parseLong(line) >= number) {
        return Long.parseLong(line);
      }
    }
    throw new IOException("the process ended by itself");
  }

  /** Kills it, as the power or the operating system would. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }

  static Database database(Path folder) {
    return Database.open(Database.h2In(folder));
  }

  static Archive archive(Database database, Path folder) {
    return new Archive(database, folder.resolve("originals"), Clock.systemUTC());
  }

  static ArticleSearch search(Archive archive, Path folder) {
    return ArticleSearch.open(folder.resolve("index"), archive);
  }

  /** Files an issue of so many articles. */
  static void file(Archive archive, long number, int articles) {
    String day = LocalDate.of(2020, 1, 1).plusDays(number).toString();
    Article[] issue =
        IntStream.range(0, articles)
            .mapToObj(i -> "第" + number + "期第" + i + "号泊位昨日投用")
            .map(text -> article(text, text + "。").build())
            .toArray(Article[]::new);
    StoredOriginal original = archive.store("n" + number, ("n" + number).getBytes(UTF_8));
    archive.file(original, List.of(reading(masthead("望潮报", day), issue)));
  }

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[1]);
    try (Database database = database(folder)) {
      Archive archive = archive(database, folder);
      try (ArticleSearch search = search(archive, folder)) {
        if (arguments[0].equals("file")) {
          long before = archive.issues(0, MOST).size();
          for (long number = before + 1; number < MOST; number++) {
            file(archive, number, 1);
            search.catchUp();
            System.out.println(number);
          }
        } else {
          for (long done = 0; done < Long.parseLong(arguments[2]); ) {
            LockSupport.parkNanos(1_000_000);
            done = search.progress().indexed();
            System.out.println(done);
          }
          Runtime.getRuntime().halt(1);
        }
      }
    }
  }
}
