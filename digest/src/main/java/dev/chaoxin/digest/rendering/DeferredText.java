package dev.chaoxin.digest.rendering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.chaoxin.digest.composing.Digest;
import dev.chaoxin.digest.composing.OmittedCount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Rendered text with gaps that are filled for each reader when it is sent. What is stored is shared
 * by all readers of the same digest.
 *
 * <p>Literals are escaped when the text is rendered, values when they are filled in; only the
 * footer comes as markup. As JSON: an array of segments.
 */
public record DeferredText(@JsonValue List<Segment> segments) {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public DeferredText {
    segments = List.copyOf(segments);
  }

  /** Text without gaps, already escaped. */
  public static DeferredText of(String literal) {
    return new DeferredText(literal.isEmpty() ? List.of() : List.of(new Segment.Literal(literal)));
  }

  /**
   * The sentence that says how many articles were omitted, or a gap for it; empty if none was.
   *
   * @param before markup before the sentence
   * @param after markup after the sentence
   */
  static DeferredText omittedNote(
      Digest digest, String before, String after, UnaryOperator<String> escape) {
    String language = digest.language().toLanguageTag();
    if (digest.omitted() instanceof OmittedCount.PerReader count) {
      return new DeferredText(
          List.of(new Segment.OmittedNote(language, count.added(), before, after)));
    }
    int omitted = ((OmittedCount.Known) digest.omitted()).articles();
    return of(
        new Segment.OmittedNote(language, 0, before, after)
            .fill(ReaderValues.omitted(omitted), escape));
  }

  /** A gap for the footer. */
  public static DeferredText footer() {
    return new DeferredText(List.of(new Segment.Footer()));
  }

  /** This text and another behind it. */
  public DeferredText then(DeferredText other) {
    List<Segment> all = new ArrayList<>(segments);
    other.segments.forEach(segment -> append(all, segment));
    return new DeferredText(all);
  }

  private static void append(List<Segment> all, Segment segment) {
    int last = all.size() - 1;
    if (last >= 0
        && all.get(last) instanceof Segment.Literal above
        && segment instanceof Segment.Literal below) {
      all.set(last, new Segment.Literal(above.text() + below.text()));
    } else {
      all.add(segment);
    }
  }

  /** UTF-8 bytes of the text, with an allowance for each gap. */
  int bytes() {
    return segments.stream().mapToInt(Segment::bytes).sum();
  }

  /** The text for one reader. */
  String fill(ReaderValues values, UnaryOperator<String> escape) {
    return segments.stream()
        .map(segment -> segment.fill(values, escape))
        .collect(Collectors.joining());
  }

  /**
   * The text if nothing has to be filled in.
   *
   * @throws IllegalStateException if there is a gap
   */
  String complete() {
    StringBuilder text = new StringBuilder();
    for (Segment segment : segments) {
      if (!(segment instanceof Segment.Literal literal)) {
        throw new IllegalStateException("not filled in for a reader: " + segment);
      }
      text.append(literal.text());
    }
    return text.toString();
  }
}
