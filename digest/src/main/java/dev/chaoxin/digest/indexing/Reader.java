package dev.chaoxin.digest.indexing;

import dev.chaoxin.digest.indexing.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads an article closely, once, for keywords and summary alike. */
final class Reader {

  /** No newspaper article is longer; what is, is judged by its beginning. */
  private static final int LONGEST = 20_000;

  private final Segmenter segmenter = new Segmenter();
  private final Set<String> knownOrganisations = Words.read("known-organisations.txt");
  private final Lexicon lexicon;
  private final PersonFinder persons;
  private final OrganisationFinder organisations;

  Reader(DocumentFrequencies frequencies, Lexicon lexicon) {
    this.lexicon = lexicon;
    persons = new PersonFinder(frequencies);
    organisations = new OrganisationFinder(frequencies);
  }

  CloseReading read(String headline, String body) {
    String text = headline + "\n" + body;
    int bodyStart = headline.length() + 1;
    if (text.length() > LONGEST) {
      int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
      text = text.substring(0, end);
    }
    bodyStart = Math.min(bodyStart, text.length());
    List<Token> cut = segmenter.cut(text);
    Set<String> names = persons.find(text, cut);
    List<Token> tokens = weld(text, cut, new Lexicon(names));
    return new CloseReading(
        text,
        bodyStart,
        tokens,
        SentenceCutter.cut(text, bodyStart),
        names,
        organisations.find(text, tokens),
        organisations.shortForms(tokens));
  }

  /** Puts names and known words back in one piece where the segmenter cut them. */
  private List<Token> weld(String text, List<Token> tokens, Lexicon names) {
    List<Token> welded = new ArrayList<>(tokens.size());
    int at = 0;
    for (int i = 0; i < tokens.size(); ) {
      Token token = tokens.get(i);
      int from = Math.max(at, token.start());
      if (from >= token.end()) {
        i++;
        continue;
      }
      int found = -1;
      int length = 0;
      Part part = Part.PERSON;
      for (int p = from; p < token.end() && length == 0; p++) {
        part = Part.PERSON;
        length = names.longestAt(text, p);
        if (length == 0) {
          length = lexicon.longestAt(text, p);
          length = p > token.start() && length < 3 ? 0 : length;
          part = Part.NOUN;
        }
        found = p;
      }
      if (length == 0) {
        welded.add(
            from == token.start()
                ? settled(token)
                : new Token(text.substring(from, token.end()), rest(token), from));
        at = token.end();
        i++;
        continue;
      }
      if (found > from) {
        welded.add(new Token(text.substring(from, found), rest(token), from));
      }
      welded.add(new Token(text.substring(found, found + length), part, found));
      at = found + length;
    }
    return welded;
  }

  /** HanLP takes 经开区 and 数智 for persons; what our rules did not confirm is a noun. */
  private Token settled(Token token) {
    Part part = token.part();
    if (knownOrganisations.contains(token.text())) {
      part = Part.ORGANISATION;
    } else if (part == Part.PERSON) {
      part = Part.NOUN;
    }
    return part == token.part() ? token : new Token(token.text(), part, token.start());
  }

  /** What a name left over of a word. */
  private static Part rest(Token token) {
    return token.part() == Part.MARK ? Part.MARK : Part.MORPHEME;
  }
}
