package dev.chaoxin.digest.reading;

import dev.chaoxin.digest.paper.Masthead;
import dev.chaoxin.digest.reading.line.ChineseNumber;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.MastheadLine.Field;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.subscriptions.topics.Folding;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;

/** Collects the masthead fields from anywhere on the page. */
final class MastheadReader {

  private final Map<Field, String> fields = new EnumMap<>(Field.class);
  private String addName = "";
  private int nameRank = -1;
  private int dateLine;

  /** Adds a masthead line; false if it has no field that is kept. */
  boolean add(PageLine line, MastheadLine read) {
    boolean kept = addName(line);
    for (Map.Entry<Field, String> field : read.fields().entrySet()) {
      if (field.getKey() == Field.OTHER) {
        continue;
      }
      kept = true;
      if (field.getKey() == Field.PRESS_DATE && !fields.containsKey(Field.PRESS_DATE)) {
        dateLine = line.lineNumber();
      }
      if (field.getKey() == Field.WEATHER) {
        fields.merge(
            Field.WEATHER, Characters.collapseSpaces(field.getValue()), (a, b) -> a + " " + b);
      } else {
        fields.putIfAbsent(field.getKey(), field.getValue());
      }
    }
    return kept;
  }

  private boolean addName(PageLine line) {
    String closed = Characters.removeSpaces(line.text());
    String plain = line.text();
    Matcher found = MastheadLine.NAME.matcher(Folding.fold(plain));
    if (!found.find()) {
      plain = closed.length() <= 12 ? closed : plain; // letter-spaced: a space after each character
      found = MastheadLine.NAME.matcher(Folding.fold(plain));
      if (!found.find()) {
        return false;
      }
    }
    boolean whole = found.start() == 0 && found.end() == plain.length();
    int rank = (line.headingLevel() > 0 ? 2 : 0) + (whole ? 1 : 0);
    if (rank > nameRank) {
      addName = plain.substring(found.start("name"), found.end("name"));
      nameRank = rank;
    }
    return true;
  }

  Masthead toMasthead(RemarkCollector remarks) {
    PressDate press =
        PressDate.parse(
            fields.get(Field.PRESS_DATE), fields.get(Field.WEEKDAY), fields.get(Field.LUNAR));
    press.remark().ifPresent(text -> remarks.add(dateLine, press.code(), text));
    return new Masthead(
        addName.isEmpty() ? Optional.empty() : Optional.of(addName),
        press.date(),
        text(Field.WEEKDAY),
        text(Field.LUNAR),
        number(Field.ISSUE_NUMBER),
        number(Field.PAGES),
        text(Field.ORGANISER),
        text(Field.PUBLISHER),
        text(Field.HOTLINE),
        text(Field.EMAIL),
        text(Field.WEATHER));
  }

  private Optional<String> text(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  private OptionalInt number(Field field) {
    String text = fields.get(field);
    int value = text == null ? -1 : ChineseNumber.parse(text);
    return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
  }
}
