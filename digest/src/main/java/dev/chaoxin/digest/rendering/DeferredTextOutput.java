package dev.chaoxin.digest.rendering;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;

/** Collects what a template writes, and the gaps that it leaves. */
final class DeferredTextOutput implements TemplateOutput {

  private final List<Segment> segments = new ArrayList<>();
  private final StringBuilder literal = new StringBuilder();

  @Override
  public void writeContent(String value) {
    literal.append(value);
  }

  @Override
  public void writeContent(String value, int beginIndex, int endIndex) {
    literal.append(value, beginIndex, endIndex);
  }

  /** Writes a text with its gaps. */
  Content text(DeferredText text) {
    return output -> {
      endLiteral();
      segments.addAll(text.segments());
    };
  }

  /** Writes a title, linked to its article where readers can open it. */
  Content articleLink(long article, String title) {
    return output -> {
      endLiteral();
      output.writeUserContent(title);
      segments.add(new Segment.ArticleLink(article, literal.toString()));
      literal.setLength(0);
    };
  }

  /** What was written so far. */
  DeferredText written() {
    endLiteral();
    return new DeferredText(List.of()).then(new DeferredText(segments));
  }

  private void endLiteral() {
    if (!literal.isEmpty()) {
      segments.add(new Segment.Literal(literal.toString()));
      literal.setLength(0);
    }
  }
}
