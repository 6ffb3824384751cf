package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.reading.line.Byline;
import dev.chaoxin.digest.reading.line.Dateline;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.NewspaperName;
import dev.chaoxin.digest.reading.line.PageFurniture;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.PageNames;
import dev.chaoxin.digest.reading.line.PageReference;
import dev.chaoxin.digest.reading.line.TextLineParts;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Extracts the features of a line. */
final class LineFeatureExtractor {

  private static final double MAX_LABEL_WIDTH = 9;
  private static final double MAX_HEADING_WIDTH = 46;
  private static final int HEAD_LENGTH = 40;
  private static final int TAIL_LENGTH = 12;

  private static final Pattern STRESS = PressWords.pattern("{reporting-verbs}[:：]?$");
  private static final Pattern VISIT = PressWords.pattern("{visits}$");
  private static final Pattern ATTENDANCE = PressWords.pattern("{attendance}(?:会议|活动|仪式)?$");
  private static final Pattern BULLET = Pattern.compile("^[◆◇●○★☆▲△■□◎▪▶►♦※·•]\\s*.{6}");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:0\\d\\s|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.、](?!\\d)|[①②③④⑤⑥⑦⑧⑨⑩]|第[一二三四五六七八九十]{1,2}[、,:章节篇])");
  private static final Pattern SIGNATURE = PressWords.pattern("^[一-鿿]{4,24}{notice-issuers}$");
  private static final Pattern SALUTATION =
      Pattern.compile("^(?:编辑同志|(?:尊敬|亲爱|敬爱)的[^,。]{1,16}|各位[^。]{1,16}|同志们|朋友们)[:!]$");
  private static final Pattern SHORT_NAME = Pattern.compile("^[一-鿿]{2,3}$");
  private static final Pattern SECTION =
      PressWords.pattern("^[【\\[〖「]?\\s*[一-鿿·]{0,6}?{section-labels}\\s*[】\\]〗」]?$");
  private static final Pattern BRACKETED = Pattern.compile("^[【〖\\[][^】〗\\]]{2,10}[】〗\\]]$");
  private static final Pattern CAMPAIGN =
      PressWords.pattern(
          "^[【\\[■●]?\\s*{campaign-openings}[^,。]{2,22}$"
              + "|^[^,。]{0,8}{campaign-verbs}[^,。]{2,20}{campaign-endings}$"
              + "|^[^,。]{0,10}[“\"「][^”\"」]{2,10}[”\"」]{quoted-campaign-endings}$");
  private static final Pattern CAPTION =
      PressWords.pattern(
          "^[▲▼△▽◀▶←→↑↓]|^[(（]?{caption-openings}"
              + "|(?:摄|供图|图/[一-鿿]{2,4})\\s*[)）]?[。]?$"
              + "|(?:摄影|供图)[:：/][一-鿿 ]{2,6}[)）]?$"
              + "|(?:记者|通讯员)\\s?[一-鿿]{2,4}\\s?(?:摄|图)[)）]?[。]?$");
  private static final Pattern NOTICE =
      PressWords.pattern("^(?!特此)(?:.*){notice-headings}$|^(?:遗失|本人|兹有).{4,80}(?:作废|声明)");
  private static final Pattern TIME = PressWords.pattern("^{time-openings}");

  private static final int MASTHEAD_LINES = 6;
  private static final double MAX_HEADLINE_WIDTH = 34;

  private LineFeatureExtractor() {}

  static long extract(PageLines page, int index, MastheadLine masthead) {
    PageLine line = page.line(index);
    String key = line.folded();
    String head = key.length() > HEAD_LENGTH ? key.substring(0, HEAD_LENGTH) : key;
    String tail = key.length() > HEAD_LENGTH ? key.substring(key.length() - HEAD_LENGTH) : key;
    double width = key.length() > 200 ? 200 : Characters.width(key);
    Set<LineFeature> features = EnumSet.noneOf(LineFeature.class);
    addHeadingLevel(page, line, features);
    addTags(line, features);
    boolean word =
        line.headingLevel() > 0 && key.chars().filter(c -> Characters.isHan((char) c)).count() > 1;
    word |=
        index > 0
            && page.line(index - 1).headingLevel() > 0
            && Byline.parseWithoutRole(line.text()).isPresent();
    word |= line.isTable();
    addIf(features, LineFeature.TABLE_ROW, line.isTable());
    boolean scrap =
        !word && LineShape.isOrnament(key) && line.hint() == LineHint.NONE && !isKnownLabel(key);
    addIf(
        features,
        LineFeature.ORNAMENT,
        scrap && !(index > 0 && endsSentenceOf(page.line(index - 1), key)));
    features.add(width <= MAX_HEADING_WIDTH ? LineFeature.SHORT : LineFeature.LONG);
    addIf(features, LineFeature.LABEL_LENGTH, width <= MAX_LABEL_WIDTH);
    addIf(features, LineFeature.ENDS_SENTENCE, Characters.endsSentence(tail));
    boolean open = Characters.isClauseMark(tail.charAt(tail.length() - 1)) && !tail.endsWith(":");
    addIf(features, LineFeature.ENDS_CLAUSE, open && line.headingLevel() == 0);
    addIf(features, LineFeature.WRAPPED, line.lineNumber() != line.lastLineNumber());
    addIf(
        features,
        LineFeature.STARTS_WITH_BULLET,
        BULLET.matcher(head).lookingAt() || TextLineParts.bracketedHeadlineEnd(line) > 0);
    addIf(features, LineFeature.STARTS_WITH_NUMBER, NUMBERED.matcher(head).lookingAt());
    addIf(features, LineFeature.STARTS_WITH_DATELINE, Dateline.find(line).isPresent());
    addIf(features, LineFeature.STARTS_WITH_TIME, TIME.matcher(head).lookingAt());
    addIf(features, LineFeature.SHARED_OPENING, page.linesOpeningLike(line) > 1);
    addIf(
        features,
        LineFeature.CAPTION_WORDS,
        width <= 160
            && Characters.containsAny(key, "摄图供▲▼△▽◀▶←→↑↓")
            && CAPTION.matcher(width > 90 ? tail : key).find());
    addIf(features, LineFeature.ENDS_WITH_REFERENCE, PageReference.atEnd(line).isPresent());
    if (width <= 120) {
      addShortLineFeatures(page, index, masthead, features, key);
    }
    long bits = 0;
    for (LineFeature feature : features) {
      bits |= feature.bit();
    }
    return bits;
  }

  private static void addShortLineFeatures(
      PageLines page, int index, MastheadLine masthead, Set<LineFeature> features, String key) {
    PageLine line = page.line(index);
    boolean forecast =
        masthead.isWeatherOnly()
            && Characters.endsSentence(key)
            && index > 0
            && page.line(index - 1).headingLevel() > 0;
    boolean certain =
        masthead.isFieldsOnly()
            && !forecast
            && (line.headingLevel() == 0 || masthead.fields().size() > 1);
    addIf(features, LineFeature.MASTHEAD_FIELDS, certain);
    addIf(features, LineFeature.CLAUSES, LineShape.clauseMarks(key) > 0);
    addIf(features, LineFeature.UNCLOSED, LineShape.isUnclosed(key));
    addIf(features, LineFeature.ENDS_STRESS, endsWith(STRESS, key));
    addIf(features, LineFeature.ENDS_VISIT, endsWith(VISIT, key));
    boolean goesOn =
        line.headingLevel() > 0
            && index + 1 < page.size()
            && page.line(index + 1).headingLevel() == line.headingLevel();
    addIf(features, LineFeature.ENDS_COLON, key.endsWith(":") && !goesOn);
    addIf(
        features,
        LineFeature.ENDS_CLAUSE,
        features.contains(LineFeature.ENDS_CLAUSE) || SALUTATION.matcher(key).lookingAt());
    addIf(features, LineFeature.ENDS_ATTENDANCE, endsWith(ATTENDANCE, key));
    addIf(
        features,
        LineFeature.STARTS_WITH_DASH,
        key.startsWith("——") || key.startsWith("--") || key.startsWith("──"));
    addIf(features, LineFeature.SPACED_PARTS, LineShape.hasSpacedParts(key));
    addIf(features, LineFeature.REFERENCE_ONLY, PageReference.isWholeLine(line));
    addIf(features, LineFeature.INDEX_LABEL_WORDS, PageNames.isIndexLabel(key));
    addIf(features, LineFeature.ENDS_WITH_PAGE, PageNames.endsWithPage(key));
    addIf(features, LineFeature.STARTS_WITH_PAGE, PageNames.startsWithPage(key));
    addIf(features, LineFeature.PAGE_ONLY, PageNames.isPageOnly(key));
    addIf(
        features,
        LineFeature.NEWSPAPER_NAME,
        NewspaperName.matches(page, key, index < MASTHEAD_LINES));
    addIf(features, LineFeature.CHANNEL_NAMES, PageFurniture.isChannelNames(key));
    addIf(features, LineFeature.LATIN_LINE, LineShape.isLatin(key));
    addIf(
        features,
        LineFeature.PAGE_MARK,
        PageNames.isPageMark(key) || (index < MASTHEAD_LINES && PageNames.isRunningHead(key)));
    addIf(features, LineFeature.EDITORS, PageFurniture.namesEditors(key));
    addIf(features, LineFeature.FURNITURE_WORDS, PageFurniture.hasFurnitureWords(key));
    addIf(features, LineFeature.STANDING_TEXT, !certain && PageFurniture.isStandingText(key));
    addIf(features, LineFeature.TAG_FURNITURE, PageFurniture.isImage(key));
    addIf(
        features,
        LineFeature.SIGNATURE,
        line.headingLevel() == 0 && SIGNATURE.matcher(key).lookingAt());
    addIf(
        features,
        LineFeature.SECTION_WORDS,
        SECTION.matcher(key).lookingAt() || BRACKETED.matcher(key).lookingAt());
    addIf(features, LineFeature.CAMPAIGN_WORDS, CAMPAIGN.matcher(key).find());
    addIf(features, LineFeature.NOTICE_WORDS, NOTICE.matcher(key).find());
    addIf(features, LineFeature.TABLE_ROW, LineShape.isTableRow(key));
    if (!features.contains(LineFeature.STARTS_WITH_DATELINE)) {
      Byline.parse(line.text())
          .ifPresent(
              names -> {
                features.add(LineFeature.NAMES);
                features.remove(LineFeature.CAPTION_WORDS);
                addIf(features, LineFeature.NAMES_AFTER_MARK, Byline.startsWithMark(key));
              });
      addNames(page, index, features);
    }
    addNeighbours(page, index, features);
    if (index + 1 < page.size()) {
      PageLine below = page.line(index + 1);
      addIf(
          features,
          LineFeature.PAGE_ONLY_BELOW,
          below.length() <= 40 && PageNames.isPageOnly(below.folded()));
      addIf(
          features,
          LineFeature.TIGHT_BELOW,
          page.isLooselySet()
              && below.blankLinesAbove() == 0
              && below.length() > 2 * line.length()
              && below.length() > 40);
    }
    boolean unmarked =
        page.topHeadingLevel() > 6 && line.hint() == LineHint.NONE && !page.hasBoldLines();
    boolean bare = LineShape.clauseMarks(key) == 0 && !Characters.containsAny(key, "。!?…,、;:");
    addIf(
        features,
        LineFeature.UNMARKED,
        unmarked && bare && line.blankLinesAbove() > 0 && page.isLooselySet());
  }

  /**
   * Names without a role: certain in brackets; directly under a headline any two or three
   * characters may be one.
   */
  private static void addNames(PageLines page, int index, Set<LineFeature> features) {
    PageLine line = page.line(index);
    if (line.headingLevel() > 0 || features.contains(LineFeature.NAMES)) {
      return;
    }
    boolean under = index > 0 && page.line(index - 1).headingLevel() > 0;
    if (Byline.parseWithoutRole(line.text()).isPresent()) {
      features.add(
          line.folded().endsWith(")") ? LineFeature.NAMES : LineFeature.NAMES_WITHOUT_ROLE);
    } else if (under
        && SHORT_NAME.matcher(line.folded()).lookingAt()
        && !isKnownLabel(line.folded())) {
      features.add(LineFeature.NAMES_WITHOUT_ROLE);
    }
  }

  /** Features of a short unmarked line between a complete paragraph and what follows. */
  private static void addNeighbours(PageLines page, int index, Set<LineFeature> features) {
    PageLine line = page.line(index);
    boolean between = index > 0 && index + 1 < page.size() && line.headingLevel() == 0;
    if (!between
        || Characters.width(line.folded()) > MAX_HEADLINE_WIDTH
        || features.contains(LineFeature.NAMES)) {
      return;
    }
    PageLine above = page.line(index - 1);
    PageLine below = page.line(index + 1);
    if (above.headingLevel() > 0 || !TextLineParts.endsSentence(above)) {
      return;
    }
    boolean ends = features.contains(LineFeature.ENDS_SENTENCE);
    addIf(
        features,
        LineFeature.BEFORE_DATELINE,
        !ends
            && !TextLineParts.endsSentence(line)
            && below.headingLevel() == 0
            && Dateline.find(below).isPresent());
    char last = line.folded().charAt(line.length() - 1);
    addIf(
        features,
        LineFeature.CALL_BEFORE_HEADING,
        (last == '!' || last == '?') && below.headingLevel() > 0);
  }

  private static void addHeadingLevel(PageLines page, PageLine line, Set<LineFeature> features) {
    if (line.headingLevel() == 0) {
      addIf(features, LineFeature.BOLD, line.isBold());
      return;
    }
    features.add(LineFeature.HEADING_MARK);
    addIf(
        features, LineFeature.DEEP_HEADING_MARK, line.headingLevel() >= page.topHeadingLevel() + 2);
  }

  private static void addTags(PageLine line, Set<LineFeature> features) {
    switch (line.hint()) {
      case NONE -> {}
      case KICKER -> features.add(LineFeature.TAG_KICKER);
      case HEADLINE -> features.add(LineFeature.TAG_HEADLINE);
      case DECK -> features.add(LineFeature.TAG_DECK);
      case BYLINE -> features.add(LineFeature.TAG_BYLINE);
      case BODY -> features.add(LineFeature.TAG_BODY);
      case CAPTION -> features.add(LineFeature.TAG_CAPTION);
      case PAGE_MARK -> features.add(LineFeature.TAG_PAGE);
      case MASTHEAD -> features.add(LineFeature.TAG_MASTHEAD);
      case FURNITURE -> features.add(LineFeature.TAG_FURNITURE);
    }
  }

  private static void addIf(Set<LineFeature> features, LineFeature feature, boolean seen) {
    if (seen) {
      features.add(feature);
    }
  }

  /**
   * Whether a very short line is the end of the sentence above: its last character and a full stop.
   */
  private static boolean endsSentenceOf(PageLine above, String key) {
    return (Characters.isHan(key.charAt(0)) || "%‰℃".indexOf(key.charAt(0)) >= 0)
        && Characters.endsSentence(key)
        && above.headingLevel() == 0
        && above.length() >= 7
        && !Characters.endsSentence(above.folded());
  }

  /** Whether a very short line is a label in its own right. */
  private static boolean isKnownLabel(String key) {
    return SECTION.matcher(key).lookingAt()
        || PageNames.isIndexLabel(key)
        || PageNames.isPageMark(key);
  }

  /** Whether the last characters of a line match. */
  private static boolean endsWith(Pattern pattern, String key) {
    return pattern
        .matcher(key)
        .region(Math.max(0, key.length() - TAIL_LENGTH), key.length())
        .find();
  }
}
