package dev.chaoxin.subscriptions.topics;

import dev.chaoxin.subscriptions.topics.TopicExpression.All;
import dev.chaoxin.subscriptions.topics.TopicExpression.Any;
import dev.chaoxin.subscriptions.topics.TopicExpression.Field;
import dev.chaoxin.subscriptions.topics.TopicExpression.Not;
import dev.chaoxin.subscriptions.topics.TopicExpression.Term;
import dev.chaoxin.subscriptions.topics.TopicRefusal.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A recursive-descent parser of the topic language; nesting is bounded by the length limit. */
final class TopicParser {

  private static final char END = '\0';

  private static final Map<String, Field> PREFIXES =
      Map.of(
          "报:", Field.PAPER,
          "paper:", Field.PAPER,
          "人:", Field.PERSON,
          "person:", Field.PERSON,
          "题:", Field.SUBJECT,
          "subject:", Field.SUBJECT);

  private final String text;
  private int at;
  private int terms;

  private TopicParser(String text) {
    this.text = text;
  }

  static TopicParseResult parse(String words) {
    String wording = words.replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ").replaceAll("\\p{Cf}", "").strip();
    try {
      if (wording.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new RefusedException(Reason.EMPTY, "");
      }
      if (wording.codePointCount(0, wording.length()) > Topic.MAX_LENGTH) {
        throw new RefusedException(Reason.TOO_LONG, "");
      }
      TopicExpression expression = read(wording);
      TopicBreadth.check(expression);
      return new TopicParseResult.Parsed(new Topic(wording, NormalForm.of(expression)));
    } catch (RefusedException e) {
      return new TopicParseResult.Refused(e.refusal);
    }
  }

  /** Parses a normal form. */
  static TopicExpression expression(String normalForm) {
    try {
      return read(normalForm);
    } catch (RefusedException e) {
      throw new IllegalArgumentException("not a normal form: " + normalForm, e);
    }
  }

  private static TopicExpression read(String words) throws RefusedException {
    TopicParser parser = new TopicParser(unifySigns(words));
    TopicExpression expression = parser.all();
    if (parser.peek() != END) {
      throw new RefusedException(Reason.BAD_SYNTAX, String.valueOf(parser.peek()));
    }
    return NormalForm.normalize(expression);
  }

  /** Folds the words, and maps Chinese punctuation to the operators of the language. */
  private static String unifySigns(String words) {
    StringBuilder unified = new StringBuilder(Folding.fold(words));
    for (int i = 0; i < unified.length(); i++) {
      switch (unified.charAt(i)) {
        case '“', '”', '„', '「', '」', '『', '』' -> unified.setCharAt(i, '"');
        case '【', '〔', '[' -> unified.setCharAt(i, '(');
        case '】', '〕', ']' -> unified.setCharAt(i, ')');
        case '−', '–', '—' -> unified.setCharAt(i, '-');
        default -> {}
      }
    }
    return unified.toString();
  }

  private TopicExpression all() throws RefusedException {
    List<TopicExpression> parts = new ArrayList<>();
    for (skipBlanks(); peek() != END && peek() != ')'; skipBlanks()) {
      parts.add(any());
    }
    if (parts.isEmpty()) {
      throw new RefusedException(Reason.BAD_SYNTAX, peek() == END ? "" : ")");
    }
    return parts.size() == 1 ? parts.get(0) : new All(parts);
  }

  private TopicExpression any() throws RefusedException {
    List<TopicExpression> parts = new ArrayList<>();
    parts.add(unary());
    for (int before = at; ; before = at) {
      skipBlanks();
      if (peek() != '|') {
        at = before;
        return parts.size() == 1 ? parts.get(0) : new Any(parts);
      }
      at++;
      skipBlanks();
      parts.add(unary());
    }
  }

  private TopicExpression unary() throws RefusedException {
    switch (peek()) {
      case '-' -> {
        at++;
        skipBlanks();
        return new Not(unary());
      }
      case '(' -> {
        at++;
        TopicExpression inside = all();
        expect(')', "(");
        return inside;
      }
      case '"' -> {
        return term(Field.TEXT, quoted(), true);
      }
      case '|', ')', ',', ';', '、', END ->
          throw new RefusedException(
              Reason.BAD_SYNTAX, peek() == END ? "" : String.valueOf(peek()));
      default -> {
        return word();
      }
    }
  }

  private TopicExpression word() throws RefusedException {
    for (Map.Entry<String, Field> prefix : PREFIXES.entrySet()) {
      if (text.startsWith(prefix.getKey(), at)) {
        at += prefix.getKey().length();
        skipBlanks();
        boolean exact = peek() == '"';
        return term(prefix.getValue(), exact ? quoted() : bareWord(), false);
      }
    }
    return term(Field.TEXT, bareWord(), false);
  }

  private String bareWord() {
    int start = at;
    while (peek() != END && " ()|\",;、".indexOf(peek()) < 0) {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() throws RefusedException {
    int start = ++at;
    while (peek() != END && peek() != '"') {
      at++;
    }
    String inside = text.substring(start, at);
    expect('"', "\"");
    return inside;
  }

  private Term term(Field field, String words, boolean exact) throws RefusedException {
    String folded = FoldedText.of(words).text();
    if (folded.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw new RefusedException(Reason.BAD_SYNTAX, words);
    }
    if (++terms > Topic.MAX_TERMS) {
      throw new RefusedException(Reason.TOO_MANY_TERMS, "");
    }
    return new Term(field, folded, exact);
  }

  private void expect(char sign, String opened) throws RefusedException {
    if (peek() != sign) {
      throw new RefusedException(Reason.BAD_SYNTAX, opened);
    }
    at++;
  }

  private void skipBlanks() {
    while (peek() == ' ') {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : END;
  }

  /** Aborts parsing. */
  static final class RefusedException extends Exception {
    private static final long serialVersionUID = 1L;
    final transient TopicRefusal refusal;

    RefusedException(Reason reason, String detail) {
      super(reason.name());
      this.refusal = new TopicRefusal(reason, detail);
    }
  }
}
