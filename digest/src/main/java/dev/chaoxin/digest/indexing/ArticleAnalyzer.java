package dev.chaoxin.digest.indexing;

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

/** Reads an article closely, once, for keywords and summary alike. */
final class ArticleAnalyzer {

  /** No newspaper article is longer; what is, is judged by its beginning. */
  private static final int MAX_LENGTH = 20_000;

  /** Two characters that read so much like a name are a word the dictionary lacks. */
  private static final double OUT_OF_VOCABULARY_THRESHOLD = 10;

  private final Vocabulary vocabulary;
  private final Segmenter segmenter;
  private final Lexicon lexicon;
  private final NameCharacters characters = new NameCharacters();
  private final Lexicon placeEndings = new Lexicon(WordLists.read("place-endings.txt"));

  /** 人力资源和社会保障局: of several words, and one all the same. */
  private final Lexicon offices =
      new Lexicon(
          WordLists.read("organisation-endings.txt").stream()
              .filter(ending -> ending.length() >= OrganisationFinder.MIN_OFFICE_LENGTH)
              .toList());

  private final PersonFinder persons;
  private final OrganisationFinder organisations;
  private final AttendanceList attendance = new AttendanceList();

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
      int end =
          Character.isHighSurrogate(text.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
      text = text.substring(0, end);
    }
    int bodyStart = Math.min(headline.length() + 1, text.length());
    BigramIndex pairs = new BigramIndex(text);
    List<Token> cut = segmenter.segment(text);
    Set<String> names = persons.find(text, pairs, cut);
    List<Token> tokens = mergeTokens(text, cut, nameLengths(text, pairs, names));
    List<Sentence> sentences = SentenceSplitter.split(text, bodyStart);
    BitSet lists = new BitSet();
    for (int i = 0; i < sentences.size(); i++) {
      lists.set(i, attendance.matches(sentences.get(i), names));
    }
    return new AnalyzedArticle(
        text,
        pairs,
        bodyStart,
        tokens,
        sentences,
        lists,
        names,
        organisations.find(text, pairs, tokens),
        organisations.shortForms(tokens));
  }

  /** At every place the length of the longest name that starts there. */
  private static byte[] nameLengths(String text, BigramIndex pairs, Set<String> names) {
    byte[] lengths = new byte[text.length()];
    for (String name : names) {
      for (int at = pairs.indexOf(name, 0); at >= 0; at = pairs.indexOf(name, at + 1)) {
        lengths[at] = (byte) Math.max(lengths[at], Math.min(name.length(), Byte.MAX_VALUE));
      }
    }
    return lengths;
  }

  /** Puts names and known words back in one piece where the segmenter cut them. */
  private List<Token> mergeTokens(String text, List<Token> tokens, byte[] names) {
    List<Token> welded = new ArrayList<>(tokens.size());
    int at = 0;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      // a name may have gone on over the beginning of this word, or have ended inside it
      while (at < token.end()) {
        int from = Math.max(at, token.start());
        int found = from;
        int length = 0;
        PartOfSpeech part = PartOfSpeech.PERSON;
        while (found < token.end() && length == 0) {
          length = names[found];
          if (length == 0) {
            part = PartOfSpeech.NOUN;
            length = lexicon.longestAt(text, found);
            length = found > token.start() && length < 3 ? 0 : length;
            if (found == token.start()) {
              int office = offices.longestAt(text, found);
              length = office > Math.max(length, token.length()) ? office : length;
              length = length == 0 ? outOfVocabularyLength(text, tokens, i) : length;
            }
          } else {
            part = PartOfSpeech.PERSON;
          }
          found += length == 0 ? 1 : 0;
        }
        if (length == 0) {
          boolean whole = from == token.start();
          welded.add(
              whole ? corrected(token) : token(text, from, token.end(), remainderPos(token)));
          at = token.end();
        } else {
          if (found > from) {
            welded.add(token(text, from, found, remainderPos(token)));
          }
          welded.add(token(text, found, found + length, part));
          at = found + length;
        }
      }
    }
    return welded;
  }

  /** How long the word is that the dictionary lacks and the segmenter cut up (龙|游, 智|造|园). */
  private int outOfVocabularyLength(String text, List<Token> tokens, int i) {
    int ending = placeEndings.longestAt(text, tokens.get(i).start());
    if (ending > tokens.get(i).length()) {
      return ending;
    }
    // 澜江|区|文|苑: 区 is a surname too, but not here
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

  private Token token(String text, int from, int to, PartOfSpeech part) {
    return new Token(text.substring(from, to), part, from, vocabulary.lookUp(text, from, to));
  }

  /** HanLP takes 经开区 and 数智 for persons; what our rules did not confirm is a noun. */
  private static Token corrected(Token token) {
    PartOfSpeech part = token.pos();
    if (token.isListedAs(WordList.KNOWN_ORGANISATION)) {
      part = PartOfSpeech.ORGANISATION;
    } else if (part == PartOfSpeech.PERSON) {
      part = PartOfSpeech.NOUN;
    }
    return part == token.pos()
        ? token
        : new Token(token.text(), part, token.start(), token.vocabularyEntry());
  }

  /** What a name left over of a word. */
  private static PartOfSpeech remainderPos(Token token) {
    return token.pos() == PartOfSpeech.PUNCTUATION
        ? PartOfSpeech.PUNCTUATION
        : PartOfSpeech.MORPHEME;
  }
}
