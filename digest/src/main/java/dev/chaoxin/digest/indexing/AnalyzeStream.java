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
import dev.chaoxin.digest.indexing.words.BoundedLineReader;
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
 * Indexes articles that come as JSON lines and writes their cards as JSON lines: the command {@code
 * analyze}.
 *
 * <p>In: {@code {"id","title","body"}}, title optional. Out, in the same order: {@code
 * {"id","keywords":[…],"summary":"…","line":"…","persons":[…],"organisations":[…]}}, with a {@code
 * "proposed_headline"} where there was no title, or {@code {"id","error"}} for a line that is no
 * such object. Of a text with tags the text is read that a browser would show.
 */
public final class AnalyzeStream {

  /** Sentences of the summary: two below a headline, one where it has to stand in for it. */
  public static final int SENTENCES_AUTO = 0;

  /** An article a hundred times as long as a newspaper's; a line beyond is no article. */
  private static final int MAX_LINE_LENGTH = 4_000_000;

  /** So many characters wait for an answer, and one line more. */
  private static final long MAX_PENDING_CHARACTERS = 2L * MAX_LINE_LENGTH;

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Else of a line with two objects the second would be lost without a word. */
  private static final ObjectReader STRICT_READER =
      JSON.reader(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private final ArticleIndexer indexer;
  private final int sentences;

  /**
   * A stream over an indexer.
   *
   * @param sentences how many sentences a summary has at most: 1, 2 or {@link #SENTENCES_AUTO}
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
   * Reads to the end of {@code in}; uses every core; holds a few lines a core in memory, of a line
   * above four million characters only the beginning.
   *
   * @return how many lines failed
   * @throws IOException when a stream cannot be read or written
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

  private long process(InputStream in, OutputStream out, ExecutorService workers, int ahead)
      throws IOException {
    BoundedLineReader lines =
        new BoundedLineReader(new InputStreamReader(in, StandardCharsets.UTF_8), MAX_LINE_LENGTH);
    BufferedWriter answers =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    Deque<Pending> waiting = new ArrayDeque<>();
    long held = 0;
    long failed = 0;
    long number = 0;
    for (Optional<BoundedLineReader.Line> next = lines.next();
        next.isPresent();
        next = lines.next()) {
      number++;
      BoundedLineReader.Line line = next.get();
      if (!line.text().isBlank() || !line.complete()) {
        long at = number;
        waiting.add(new Pending(workers.submit(() -> analyzeLine(line, at)), line.text().length()));
        held += line.text().length();
      }
      while (!waiting.isEmpty()
          && (waiting.size() >= ahead
              || held > MAX_PENDING_CHARACTERS
              || waiting.peek().result().isDone())) {
        held -= waiting.peek().length();
        failed += write(waiting.remove().result(), answers);
      }
      if (!lines.ready()) {
        // nobody is typing: what is asked so far is answered before waiting for more
        held = 0;
        failed += writeAll(waiting, answers);
        answers.flush();
      }
    }
    failed += writeAll(waiting, answers);
    answers.flush();
    return failed;
  }

  private static long writeAll(Deque<Pending> waiting, BufferedWriter answers) throws IOException {
    long failed = 0;
    while (!waiting.isEmpty()) {
      failed += write(waiting.remove().result(), answers);
    }
    return failed;
  }

  private static int write(Future<Result> future, BufferedWriter answers) throws IOException {
    try {
      Result answer = future.get();
      answers.write(answer.json());
      answers.write('\n');
      return answer.failed() ? 1 : 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while analysing", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private Result analyzeLine(BoundedLineReader.Line asked, long number) {
    // Windows writes a mark of the byte order before the first line
    boolean marked = number == 1 && asked.text().startsWith("\uFEFF");
    String line = marked ? asked.text().substring(1) : asked.text();
    if (!asked.complete()) {
      return error(
          idOf(line), "line " + number + " is longer than " + MAX_LINE_LENGTH + " characters");
    }
    JsonNode id = null;
    try {
      JsonNode question = STRICT_READER.readTree(line);
      if (!question.isObject()) {
        return error(null, "line " + number + " is not a JSON object");
      }
      id = question.get("id");
      JsonNode body = question.path("body");
      if (!body.isTextual()) {
        return error(id, "line " + number + " has no text in \"body\"");
      }
      return new Result(analyze(question, id, body.textValue()).toString(), false);
    } catch (IOException e) {
      String why = e.getMessage().lines().findFirst().orElse("");
      return error(idOf(line), "line " + number + " is not JSON: " + why);
    } catch (RuntimeException e) {
      return error(id, "line " + number + " could not be analysed: " + e);
    }
  }

  /** The id of a line that is no whole object, if it stands before what is wrong. */
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

  private ObjectNode analyze(JsonNode question, JsonNode id, String body) {
    String title = HtmlTextExtractor.extract(question.path("title").asText(""));
    AnalyzedArticle reading = indexer.analyze(title, HtmlTextExtractor.extract(body));
    ArticleIndex index = indexer.index(reading);
    NamedEntities names = ArticleIndexer.names(reading);
    ObjectNode card = JSON.createObjectNode();
    card.set("id", id);
    ArrayNode keywords = card.putArray("keywords");
    index.keywords().forEach(keyword -> keywords.add(keyword.text()));
    boolean one = sentences == 1 || (sentences == SENTENCES_AUTO && title.isBlank());
    card.put("summary", one ? index.line() : String.join("", index.summary()));
    card.put("line", index.line());
    index.proposedHeadline().ifPresent(headline -> card.put("proposed_headline", headline));
    names.persons().forEach(card.putArray("persons")::add);
    names.organisations().forEach(card.putArray("organisations")::add);
    return card;
  }

  private static Result error(JsonNode id, String why) {
    ObjectNode answer = JSON.createObjectNode();
    answer.set("id", id);
    answer.put("error", why);
    return new Result(answer.toString(), true);
  }
}
