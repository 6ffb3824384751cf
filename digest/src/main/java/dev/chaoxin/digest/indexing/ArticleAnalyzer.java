package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.names.AttendanceList;
import dev.chaoxin.digest.indexing.names.NameCharacters;
import dev.chaoxin.digest.indexing.names.OrganisationFinder;
import dev.chaoxin.digest.indexing.names.PersonFinder;
import dev.chaoxin.digest.indexing.words.BigramIndex;
import dev.chaoxin.digest.indexing.words.CharacterClasses;
import dev.chaoxin.digest.indexing.words.Lexicon;
import dev.chaoxin.digest.indexing.words.Segmenter;
import dev.chaoxin.digest.indexing.words.Sentence;
import dev.chaoxin.digest.indexing.words.SentenceSplitter;
import dev.chaoxin.digest.indexing.words.Token;
import dev.chaoxin.digest.indexing.words.Token.PartOfSpeech;
import dev.chaoxin.digest.indexing.words.Vocabulary;
import dev.chaoxin.digest.indexing.words.Vocabulary.WordList;
import dev.chaoxin.digest.indexing.words.WordLists;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Segments an article and finds its names and sentences, once for keywords and summary. */
final class ArticleAnalyzer {

  /** Longer than any newspaper article; the rest of a longer text is ignored. */
  private static final int MAX_LENGTH = 20_000;

  /** Two single characters with this log likelihood ratio as a name are an unknown word. */
  private static final double OUT_OF_VOCABULARY_THRESHOLD = 10;

  private final Vocabulary vocabulary;
  private final Segmenter segmenter;
  private final Lexicon lexicon;
  private final NameCharacters characters = new NameCharacters();
  private final Lexicon placeEndings = new Lexicon(WordLists.read("place-endings.txt"));

  /** Offices whose names are several words to the segmenter: 人力资源和社会保障局. */
  private final Lexicon offices =
      new Lexicon(
          WordLists.read("organisation-endings.txt").stream()
              .filter(ending -> ending.length() >= OrganisationFinder.MIN_OFFICE_LENGTH)
              .toList());

  private final PersonFinder persons;
  private final OrganisationFinder organisations;
  private final AttendanceList attendanceList = new AttendanceList();

  ArticleAnalyzer(Vocabulary vocabulary, Lexicon lexicon) {
    this.vocabulary = vocabulary;
    this.lexicon = lexicon;
    segmenter = new Segmenter(vocabulary);
    persons = new PersonFinder(vocabulary, characters);
    organisations = new OrganisationFinder(vocabulary);
  }

  AnalyzedArticle analyze(String headline, String body) {
    String text = headline + "\n" + body;
    if (text.length() > MAX_LENGTH) {
      text = text.substring(0, CharacterClasses.withoutSplitPair(text, MAX_LENGTH));
    }
    int bodyStart = Math.min(headline.length() + 1, text.length());
    BigramIndex bigrams = new BigramIndex(text);
    List<Token> segmented = segmenter.segment(text);
    Set<String> names = persons.find(text, bigrams, segmented);
    List<Token> tokens = mergeTokens(text, segmented, nameLengths(text, bigrams, names));
    List<Sentence> sentences = SentenceSplitter.split(text, bodyStart);
    BitSet attendanceLists = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      attendanceLists.set(i, attendanceList.matches(sentences.get(i), names));
    }
    return new AnalyzedArticle(
        text,
        bigrams,
        bodyStart,
        tokens,
        sentences,
        attendanceLists,
        names,
        organisations.find(text, bigrams, tokens),
        organisations.shortForms(tokens));
  }

  /** Per offset: the length of the longest name that starts there, or 0. */
  private static byte[] nameLengths(String text, BigramIndex bigrams, Set<String> names) {
    byte[] lengths = new byte[text.length()];
    for (String name : names) {
      for (int at = bigrams.indexOf(name, 0); at >= 0; at = bigrams.indexOf(name, at + 1)) {
        lengths[at] = (byte) Math.max(lengths[at], Math.min(name.length(), Byte.MAX_VALUE));
      }
    }
    return lengths;
  }

  /** Merges names and known words that the segmenter cut into pieces. */
  private List<Token> mergeTokens(String text, List<Token> tokens, byte[] names) {
    List<Token> merged = new ArrayList<>(tokens.size());
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      // a name before it may have covered this token, or its beginning
      while (at < token.end()) {
        int from = Math.max(at, token.start());
        int found = from;
        int length = 0;
        PartOfSpeech pos = PartOfSpeech.PERSON;
        while (found < token.end() && length == 0) {
          length = names[found];
          if (length == 0) {
            pos = PartOfSpeech.NOUN;
            length = lexicon.longestAt(text, found);
            length = found > token.start() && length < 3 ? 0 : length;
            if (found == token.start()) {
              int office = offices.longestAt(text, found);
              length = office > Math.max(length, token.length()) ? office : length;
              length = length == 0 ? outOfVocabularyLength(text, tokens, i) : length;
            }
          } else {
            pos = PartOfSpeech.PERSON;
          }
          found += length == 0 ? 1 : 0;
        }
        if (length == 0) {
          boolean whole = from == token.start();
          merged.add(
              whole ? corrected(token) : token(text, from, token.end(), remainderPos(token)));
          at = token.end();
        } else {
          if (found > from) {
            merged.add(token(text, from, found, remainderPos(token)));
          }
          merged.add(token(text, found, found + length, pos));
          at = found + length;
        }
      }
    }
    return merged;
  }

  /** The length of an unknown word that the segmenter cut up (龙|游, 智|造|园); 0 if none. */
  private int outOfVocabularyLength(String text, List<Token> tokens, int i) {
    int ending = placeEndings.longestAt(text, tokens.get(i).start());
    if (ending > tokens.get(i).length()) {
      return ending;
    }
    // in 澜江|区|文|苑 区 is not the surname
    if (i + 1 == tokens.size()
        || !isSingleCharacter(tokens.get(i))
        || !isSingleCharacter(tokens.get(i + 1))
        || tokens.get(i).text().equals("区")) {
      return 0;
    }
    int start = tokens.get(i).start();
    return characters.logLikelihoodRatio(text, start, start + 1, start + 2)
            >= OUT_OF_VOCABULARY_THRESHOLD
        ? 2
        : 0;
  }

  private static boolean isSingleCharacter(Token token) {
    return token.length() == 1 && CharacterClasses.isHan(token.text().charAt(0));
  }

  private Token token(String text, int from, int to, PartOfSpeech pos) {
    return new Token(text.substring(from, to), pos, from, vocabulary.lookUp(text, from, to));
  }

  /** HanLP tags 经开区 and 数智 as persons; one that PersonFinder did not confirm is a noun. */
  private static Token corrected(Token token) {
    PartOfSpeech pos = token.pos();
    if (token.isListedAs(WordList.KNOWN_ORGANISATION)) {
      pos = PartOfSpeech.ORGANISATION;
    } else if (pos == PartOfSpeech.PERSON) {
      pos = PartOfSpeech.NOUN;
    }
    return pos == token.pos()
        ? token
        : new Token(token.text(), pos, token.start(), token.vocabularyEntry());
  }

  /** The part of speech of what remains of a token beside a name. */
  private static PartOfSpeech remainderPos(Token token) {
    return token.pos() == PartOfSpeech.PUNCTUATION
        ? PartOfSpeech.PUNCTUATION
        : PartOfSpeech.MORPHEME;
  }
}
