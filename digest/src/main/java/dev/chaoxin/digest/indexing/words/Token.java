package dev.chaoxin.digest.indexing.words;

/**
 * A word of a segmented text.
 *
 * @param text the word
 * @param pos its part of speech
 * @param start offset of its first character in the text
 * @param vocabularyEntry its entry in {@link Vocabulary}; 0 if it has none
 */
public record Token(String text, PartOfSpeech pos, int start, int vocabularyEntry) {

  /** Parts of speech, as coarse as the rules need them. */
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

    /** Maps HanLP's tags: the PKU tag set with HanLP's own subdivisions of n, v and g. */
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
        case "vshi", "vyou", "vf", "ad", "vd", "d" -> FUNCTION;
        case "mq" -> NUMBER;
        default ->
            switch (nature.charAt(0)) {
              case 'n' -> nature.startsWith("ns") ? PLACE : NOUN;
              case 'g', 'j', 's' -> NOUN;
              case 'v' -> VERB;
              case 'a', 'b', 'z' -> ADJECTIVE;
              case 't' -> TIME;
              case 'm' -> NUMBER;
              case 'q' -> MEASURE;
              case 'w' -> PUNCTUATION;
              default -> FUNCTION;
            };
      };
    }
  }

  /** Whether the word is on the list. */
  public boolean isListedAs(Vocabulary.WordList list) {
    return Vocabulary.isListedAs(vocabularyEntry, list);
  }

  /** The number of general news reports with the word; see {@link Vocabulary}. */
  public int documentFrequency() {
    return Vocabulary.documentFrequency(vocabularyEntry);
  }

  /** Offset after its last character. */
  public int end() {
    return start + text.length();
  }

  public int length() {
    return text.length();
  }
}
