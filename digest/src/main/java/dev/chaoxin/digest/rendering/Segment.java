package dev.chaoxin.digest.rendering;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.chaoxin.subscriptions.Messages;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** A piece of a {@link DeferredText}: a literal, or a gap for a value that differs by reader. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Segment.Literal.class, name = "literal"),
  @JsonSubTypes.Type(value = Segment.OmittedNote.class, name = "omitted"),
  @JsonSubTypes.Type(value = Segment.ArticleLink.class, name = "article"),
  @JsonSubTypes.Type(value = Segment.Footer.class, name = "footer")
})
public sealed interface Segment {

  /** The segment for this reader, in the markup of the text around it. */
  String fill(ReaderValues values, UnaryOperator<String> escape);

  /** UTF-8 bytes to count for the segment before it is filled. */
  int bytes();

  /** Text that is the same for every reader, already escaped. */
  record Literal(String text) implements Segment {
    @Override
    public String fill(ReaderValues values, UnaryOperator<String> escape) {
      return text;
    }

    @Override
    public int bytes() {
      return utf8(text);
    }
  }

  /**
   * Gap for the sentence that says how many articles were omitted; filled with nothing if none was.
   *
   * @param language the tag of the sentence's language
   * @param added articles to add to the reader's number
   * @param before markup before the sentence
   * @param after markup after the sentence
   */
  record OmittedNote(String language, int added, String before, String after) implements Segment {
    @Override
    public String fill(ReaderValues values, UnaryOperator<String> escape) {
      int omitted = values.omitted() + added;
      if (omitted == 0) {
        return "";
      }
      Messages messages = DigestText.messages(Locale.forLanguageTag(language));
      return before + escape.apply(messages.say("digest.omitted", omitted)) + after;
    }

    @Override
    public int bytes() {
      return utf8(before + language + after) + Integer.toString(added).length() + 13;
    }
  }

  /**
   * Title of an article, linked if the reader can open the article on the web.
   *
   * @param article the article's id in the archive
   * @param title already escaped
   */
  record ArticleLink(long article, String title) implements Segment {
    @Override
    public String fill(ReaderValues values, UnaryOperator<String> escape) {
      return values
          .articleUrl()
          .apply(article)
          .map(
              url ->
                  "<a href=\""
                      + escape.apply(url.toString())
                      + "\" style=\"color:inherit;\">"
                      + title
                      + "</a>")
          .orElse(title);
    }

    // What a link takes at least, beside a short address.
    @Override
    public int bytes() {
      return utf8(title) + Long.toString(article).length() + 30;
    }
  }

  /** Gap for the footer with the reader's own links. */
  record Footer() implements Segment {
    @Override
    public String fill(ReaderValues values, UnaryOperator<String> escape) {
      return values.footer();
    }

    @Override
    public int bytes() {
      return 13;
    }
  }

  private static int utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
