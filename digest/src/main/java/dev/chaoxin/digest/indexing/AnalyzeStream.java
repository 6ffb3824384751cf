package dev.chaoxin.digest.indexing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.chaoxin.digest.indexing.names.NamedEntities;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Indexes articles from JSON lines to JSON lines, for the command {@code analyze}.
 *
 * <p>In: {@code {"id","title","body"}}, title optional; HTML is reduced to its visible text. Out,
 * in the same order: {@code {"id","keywords":[…],"summary":"…","line":"…","persons":[…],
 * "organisations":[…]}}, with {@code "proposed_headline"} if there was no title, or {@code
 * {"id","error"}} for a line that is not such an object.
 */
public final class AnalyzeStream {

  /** Two sentences below a headline, one where the summary has to replace it. */
  public static final int SENTENCES_AUTO = 0;

  /** A hundred times the length of a long article; a longer line is an error. */
  private static final int MAX_LINE_LENGTH = 4_000_000;

  /** The total length of the lines in progress, exceeded by one line at most. */
  private static final long MAX_PENDING_CHARACTERS = 2L * MAX_LINE_LENGTH;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Rejects a line with two objects, whose second would otherwise be ignored silently. */
  private static final ObjectReader STRICT_READER =
      JSON.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final ArticleIndexer indexer;
  private final int sentences;

  /**
   * A stream that uses the indexer.
   *
   * @param sentences the most sentences of a summary: 1, 2 or {@link #SENTENCES_AUTO}
   */
  public AnalyzeStream(ArticleIndexer indexer, int sentences) {
    if (sentences < SENTENCES_AUTO || sentences > 2) {
      throw new IllegalArgumentException("a summary has one or two sentences, not " + sentences);
    }
    this.indexer = indexer;
    this.sentences = sentences;
  }

  private record Result(String json, boolean failed) {}

  private record Pending(Future<Result> result, int length) {}

  /**
   * Reads {@code in} to its end on all cores, keeping a few lines per core in memory and only the
   * beginning of a line longer than four million characters.
   *
   * @return the number of lines that failed
   * @throws IOException if a stream cannot be read or written
   */
  public long run(InputStream in, OutputStream out) throws IOException {
    int cores = Runtime.getRuntime().availableProcessors();
    ExecutorService workers = Executors.newFixedThreadPool(cores);
    try {
      return process(in, out, workers, cores * 8);
    } finally {
      workers.shutdownNow();
    }
  }

  private long process(InputStream in, OutputStream out, ExecutorService workers, int maxPending)
      throws IOException {
    BoundedLineReader lines =
        new BoundedLineReader(new InputStreamReader(in, StandardCharsets.UTF_8), MAX_LINE_LENGTH);
    BufferedWriter results =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Deque<Pending> pending = new ArrayDeque<>();
    long pendingCharacters = 0;
    long failed = 0;
    long number = 0;
    for (Optional<BoundedLineReader.Line> next = lines.next();
        next.isPresent();
        next = lines.next()) {
      number++;
      BoundedLineReader.Line line = next.get();
      if (!line.text().isBlank() || !line.complete()) {
        long at = number;
        pending.add(new Pending(workers.submit(() -> analyzeLine(line, at)), line.text().length()));
        pendingCharacters += line.text().length();
      }
      while (!pending.isEmpty()
          && (pending.size() >= maxPending
              || pendingCharacters > MAX_PENDING_CHARACTERS
              || pending.peek().result().isDone())) {
        pendingCharacters -= pending.peek().length();
        failed += write(pending.remove().result(), results);
      }
      if (!lines.ready()) {
        // answer an interactive caller before blocking for more input
        pendingCharacters = 0;
        failed += writeAll(pending, results);
        results.flush();
      }
    }
    failed += writeAll(pending, results);
    results.flush();
    return failed;
  }

  private static long writeAll(Deque<Pending> pending, BufferedWriter out) throws IOException {
    long failed = 0;
    while (!pending.isEmpty()) {
      failed += write(pending.remove().result(), out);
    }
    return failed;
  }

  private static int write(Future<Result> future, BufferedWriter out) throws IOException {
    try {
      Result result = future.get();
      out.write(result.json());
      out.write('\n');
      return result.failed() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while analyzing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Result analyzeLine(BoundedLineReader.Line read, long number) {
    boolean hasByteOrderMark = number == 1 && read.text().startsWith("\uFEFF");
    String line = hasByteOrderMark ? read.text().substring(1) : read.text();
    if (!read.complete()) {
      return error(
          idOf(line), "line " + number + " is longer than " + MAX_LINE_LENGTH + " characters");
    }
    JsonNode id = null;
    try {
      JsonNode input = STRICT_READER.readTree(line);
      if (!input.isObject()) {
        return error(null, "line " + number + " is not a JSON object");
      }
      id = input.get("id");
      JsonNode body = input.path("body");
      if (!body.isTextual()) {
        return error(id, "line " + number + ": \"body\" is missing or not a string");
      }
      return new Result(analyze(input, id, body.textValue()).toString(), false);
    } catch (IOException e) {
      String cause = e.getMessage().lines().findFirst().orElse("");
      return error(idOf(line), "line " + number + " is not valid JSON: " + cause);
    } catch (RuntimeException e) {
      return error(id, "line " + number + " could not be analyzed: " + e);
    }
  }

  /** The id of a malformed line, if it comes before the error; a JSON null otherwise. */
  private static JsonNode idOf(String line) {
    try (JsonParser parser = JSON.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals("id");
        parser.nextToken();
        if (found) {
          return parser.readValueAsTree();
        }
        parser.skipChildren();
      }
      return NullNode.getInstance();
    } catch (IOException e) {
      return NullNode.getInstance();
    }
  }

  private ObjectNode analyze(JsonNode input, JsonNode id, String body) {
    String title = HtmlTextExtractor.extract(input.path("title").asText(""));
    AnalyzedArticle article = indexer.analyze(title, HtmlTextExtractor.extract(body));
    ArticleIndex index = indexer.index(article);
    NamedEntities names = ArticleIndexer.names(article);
    ObjectNode output = JSON.createObjectNode();
    output.set("id", id);
    ArrayNode keywords = output.putArray("keywords");
    index.keywords().forEach(keyword -> keywords.add(keyword.text()));
    boolean single = sentences == 1 || (sentences == SENTENCES_AUTO && title.isBlank());
    output.put("summary", single ? index.line() : String.join("", index.summary()));
    output.put("line", index.line());
    index.proposedHeadline().ifPresent(headline -> output.put("proposed_headline", headline));
    names.persons().forEach(output.putArray("persons")::add);
    names.organisations().forEach(output.putArray("organisations")::add);
    return output;
  }

  private static Result error(JsonNode id, String message) {
    ObjectNode output = JSON.createObjectNode();
    output.set("id", id);
    output.put("error", message);
    return new Result(output.toString(), true);
  }
}
