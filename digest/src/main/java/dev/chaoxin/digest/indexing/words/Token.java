package dev.chaoxin.digest.indexing.words;

/**
 * One word as the segmenter cut it.
 *
 * @param text the word
 * @param pos its part of speech, coarse
 * @param start offset of its first character in the text that was cut
 * @param vocabularyEntry what the vocabulary knows of it
 */
public record Token(String text, PartOfSpeech pos, int start, int vocabularyEntry) {

  /** What the keyword rules ask of a word. */
  public enum PartOfSpeech {
    NOUN,
    VERBAL_NOUN,
    VERB,
    IDIOM,
    ADJECTIVE,
    PERSON,
    PLACE,
    ORGANISATION,
    ROLE,
    TIME,
    NUMBER,
    MEASURE,
    LATIN,
    MORPHEME,
    FUNCTION,
    PUNCTUATION;

    /** From HanLP's tags: those of the PKU set, with its own below n, v and g. */
    static PartOfSpeech of(String nature) {
      return switch (nature) {
        case "nnt", "nnd" -> ROLE;
        case "vn", "vi", "an", "gi", "gg", "gm", "gc", "gb", "gp" ->
            nature.charAt(0) == 'g' ? NOUN : VERBAL_NOUN;
        case "nx" -> LATIN;
        case "ng", "vg", "ag", "tg", "dg", "rg", "mg", "bg", "qg" -> MORPHEME;
        case "nr", "nrf", "nrj", "nr1", "nr2" -> PERSON;
        case "nt", "ntc", "ntcb", "ntcf", "ntch", "nto", "nts", "ntu", "nth" -> ORGANISATION;
        case "vl", "al", "bl", "dl", "i", "l", "nl" -> IDIOM;
        case "vshi", "vyou" -> FUNCTION;
        case "vf" -> FUNCTION;
        case "ad", "vd", "d" -> FUNCTION;
        case "mq" -> NUMBER;
        default ->
            switch (nature.charAt(0)) {
              case 'n' -> nature.startsWith("ns") ? PLACE : NOUN;
              case 'j' -> NOUN;
              case 'g' -> NOUN;
              case 'v' -> VERB;
              case 'a', 'b', 'z' -> ADJECTIVE;
              case 't' -> TIME;
              case 'm' -> NUMBER;
              case 'q' -> MEASURE;
              case 's' -> NOUN;
              case 'w' -> PUNCTUATION;
              default -> FUNCTION;
            };
      };
    }
  }

  public boolean isListedAs(Vocabulary.WordList mark) {
    return Vocabulary.isListedAs(vocabularyEntry, mark);
  }

  public int documentFrequency() {
    return Vocabulary.documentFrequency(vocabularyEntry);
  }

  public int end() {
    return start + text.length();
  }

  public int length() {
    return text.length();
  }
}
