package dev.chaoxin.digest.reading.labelling;

import dev.chaoxin.digest.reading.line.Byline;
import dev.chaoxin.digest.reading.line.Dateline;
import dev.chaoxin.digest.reading.line.MastheadLine;
import dev.chaoxin.digest.reading.line.NewspaperName;
import dev.chaoxin.digest.reading.line.PageFurniture;
import dev.chaoxin.digest.reading.line.PageLine;
import dev.chaoxin.digest.reading.line.PageLines;
import dev.chaoxin.digest.reading.line.PageNames;
import dev.chaoxin.digest.reading.line.PageReference;
import dev.chaoxin.digest.reading.line.TextLine;
import dev.chaoxin.digest.source.Characters;
import dev.chaoxin.digest.source.LineHint;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at one line after the other and writes down the cues. */
final class LineFeatureExtractor {

  private static final double LABEL = 9;
  private static final double HEADING = 46;
  private static final int HEAD = 40;
  private static final int ENDING = 12;

  private static final Pattern STRESS = Pattern.compile("(?:强调|指出|要求|表示|提出|时说|时指出)[:：]?$");
  private static final Pattern VISIT =
      Pattern.compile("(?:调研|督导|考察|检查|走访|慰问|座谈|视察|会上|上|时|之际|系列报道|纪实)$");
  private static final Pattern ATTENDANCE =
      Pattern.compile("(?:出席|参加|讲话|致辞|致词|主持|批示|陪同|作报告|发言|宣布|见证|揭牌)(?:会议|活动|仪式)?$");
  private static final Pattern BULLET = Pattern.compile("^[◆◇●○★☆▲△■□◎▪▶►♦※·•]\\s*.{6}");
  private static final Pattern NUMBERED =
      Pattern.compile(
          "^(?:0\\d\\s|[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.、](?!\\d)|[①②③④⑤⑥⑦⑧⑨⑩]|第[一二三四五六七八九十]{1,2}[、,:章节篇])");
  private static final Pattern SIGNATURE =
      Pattern.compile("^[一-鿿]{4,24}(?:局|委员会|公司|中心|小组|办公室|政府|医院|学校|协会|管委会|街道办事处|指挥部|研究院)$");
  private static final Pattern SALUTATION =
      Pattern.compile("^(?:编辑同志|(?:尊敬|亲爱|敬爱)的[^,。]{1,16}|各位[^。]{1,16}|同志们|朋友们)[:!]$");
  private static final Pattern UNKNOWN_NAME = Pattern.compile("^[一-鿿]{2,3}$");
  private static final Pattern SECTION =
      Pattern.compile(
          "^[【\\[〖「]?\\s*(?:[一-鿿·]{0,6}?(?:简报|简讯|快讯|短讯|短波|短新闻|播报|速览|速递|速读|集锦|一览|要闻|动态|综合新闻|综合|专栏|副刊|传真|点击|扫描|看台|看板|广角|之窗|论坛|评论|时评|社论|来信|信箱|问答|声音|故事|人物|民生|图片新闻|一句话新闻|图片|影像|手记|对话|访谈|专访|你问我答|评论员文章|新闻链接|相关链接|名词解释|公告栏|分类广告|分类信息))\\s*[】\\]〗」]?$");
  private static final Pattern BRACKETED = Pattern.compile("^[【〖\\[][^】〗\\]]{2,10}[】〗\\]]$");
  private static final Pattern CAMPAIGN =
      Pattern.compile(
          "^[【\\[■●]?\\s*(?:深入(?:贯彻|学习|开展|推进|实施)|学习宣传贯彻|学习贯彻|贯彻落实|喜迎|奋进|献礼|庆祝|牢记|践行|走进|聚焦|争创|建设|迎接|弘扬|关注|纪念)[^,。]{2,22}$|^[^,。]{0,8}(?:深入|全力|扎实|持续|大力|坚决)(?:推进|开展|打好|打赢|实施)[^,。]{2,20}(?:行动|攻坚战|同创|创建|活动|[”\"」])$|^[^,。]{0,10}[“\"「][^”\"」]{2,10}[”\"」](?:行动|主题教育|进行时|在行动|系列报道|专题|专栏)$");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^[▲▼△▽◀▶←→↑↓]|^[(（]?(?:图为|图[①②③④⑤一二三四1-9]|上图|下图|左图|右图|题图|图片说明|本组图片|资料图)|(?:摄|供图|图/[一-鿿]{2,4})\\s*[)）]?[。]?$|(?:摄影|供图)[:：/][一-鿿 ]{2,6}[)）]?$|(?:记者|通讯员)\\s?[一-鿿]{2,4}\\s?(?:摄|图)[)）]?[。]?$");
  private static final Pattern NOTICE =
      Pattern.compile(
          "^(?!特此)(?:.*)(?:公告|启事|声明|通告|公示|通知|招聘|讣告|拍卖公告|更正|致歉|招租|寻人|告示)$|^(?:遗失|本人|兹有).{4,80}(?:作废|声明)");
  private static final Pattern TIME =
      Pattern.compile(
          "^(?:昨日|昨天|近日|日前|连日来|前日|今日|近年来|\\d{1,2}月\\d{1,2}日|\\d{1,2}日|\\d{4}年\\d{1,2}月|这几天|上周|本周|清晨|早上|上午|“|「|记者)");

  private static final int MASTHEAD_REACH = 6;
  private static final double HEADLINE_WIDTH = 34;

  private LineFeatureExtractor() {}

  static long read(PageLines galley, int index, MastheadLine masthead) {
    PageLine line = galley.line(index);
    String key = line.key();
    String head = key.length() > HEAD ? key.substring(0, HEAD) : key;
    String tail = key.length() > HEAD ? key.substring(key.length() - HEAD) : key;
    double width = key.length() > 200 ? 200 : Characters.width(key);
    Set<LineFeature> cues = EnumSet.noneOf(LineFeature.class);
    level(galley, line, cues);
    tags(line, cues);
    boolean word =
        line.level() > 0 && key.chars().filter(c -> Characters.isHan((char) c)).count() > 1;
    word |= index > 0 && galley.line(index - 1).level() > 0 && Byline.bare(line.text()).isPresent();
    word |= line.table();
    put(cues, LineFeature.ROW, line.table());
    boolean scrap = !word && scrap(key) && line.hint() == LineHint.NONE && !named(key);
    put(cues, LineFeature.SCRAP, scrap && !(index > 0 && lastWord(galley.line(index - 1), key)));
    cues.add(width <= HEADING ? LineFeature.SHORT : LineFeature.LONG);
    put(cues, LineFeature.LABEL_LENGTH, width <= LABEL);
    put(cues, LineFeature.ENDS_SENTENCE, Characters.endsSentence(tail));
    boolean open = Characters.isInner(tail.charAt(tail.length() - 1)) && !tail.endsWith(":");
    put(cues, LineFeature.ENDS_OPEN, open && line.level() == 0);
    put(cues, LineFeature.WRAPPED, line.number() != line.lastNumber());
    put(cues, LineFeature.BULLET, BULLET.matcher(head).lookingAt() || TextLine.headed(line) > 0);
    put(cues, LineFeature.NUMBERED, NUMBERED.matcher(head).lookingAt());
    put(cues, LineFeature.CREDIT_OPENS, Dateline.find(line).isPresent());
    put(cues, LineFeature.TIME_OPENS, TIME.matcher(head).lookingAt());
    put(cues, LineFeature.SHARED_OPENING, galley.sharing(line) > 1);
    put(
        cues,
        LineFeature.CAPTION_WORDS,
        width <= 160
            && Characters.holdsAny(key, "摄图供▲▼△▽◀▶←→↑↓")
            && CAPTION.matcher(width > 90 ? tail : key).find());
    put(cues, LineFeature.NOTE_ENDS, PageReference.atEnd(line).isPresent());
    if (width <= 120) {
      short_(galley, index, masthead, cues, key);
    }
    long bits = 0;
    for (LineFeature cue : cues) {
      bits |= cue.bit();
    }
    return bits;
  }

  private static void short_(
      PageLines galley, int index, MastheadLine masthead, Set<LineFeature> cues, String key) {
    PageLine line = galley.line(index);
    boolean forecast =
        masthead.onlyWeather()
            && Characters.endsSentence(key)
            && index > 0
            && galley.line(index - 1).level() > 0;
    boolean certain =
        masthead.certain() && !forecast && (line.level() == 0 || masthead.fields().size() > 1);
    put(cues, LineFeature.MASTHEAD_FIELDS, certain);
    put(cues, LineFeature.CLAUSES, clauses(key) > 0);
    put(cues, LineFeature.UNCLOSED, unclosed(key));
    put(cues, LineFeature.ENDS_STRESS, ends(STRESS, key));
    put(cues, LineFeature.ENDS_VISIT, ends(VISIT, key));
    boolean goesOn =
        line.level() > 0
            && index + 1 < galley.size()
            && galley.line(index + 1).level() == line.level();
    put(cues, LineFeature.ENDS_COLON, key.endsWith(":") && !goesOn);
    put(
        cues,
        LineFeature.ENDS_OPEN,
        cues.contains(LineFeature.ENDS_OPEN) || SALUTATION.matcher(key).lookingAt());
    put(cues, LineFeature.ENDS_ATTENDANCE, ends(ATTENDANCE, key));
    put(
        cues,
        LineFeature.DASH,
        key.startsWith("——")
            || key.startsWith("--")
            || key.startsWith("──")
            || key.startsWith("——"));
    put(cues, LineFeature.PIECES, pieces(key));
    put(cues, LineFeature.NOTE_ALONE, PageReference.alone(line));
    put(cues, LineFeature.INDEX_WORD, PageNames.index(key));
    put(cues, LineFeature.PAGE_BEHIND, PageNames.behind(key));
    put(cues, LineFeature.PAGE_AHEAD, PageNames.ahead(key));
    put(cues, LineFeature.PAGE_POINTER, PageNames.pointer(key));
    put(cues, LineFeature.PAPER_NAME, NewspaperName.is(galley, key, index < MASTHEAD_REACH));
    put(cues, LineFeature.CHANNEL_NAMES, PageFurniture.channels(key));
    put(cues, LineFeature.LATIN_LINE, latin(key));
    put(
        cues,
        LineFeature.PAGE_MARK,
        PageNames.mark(key) || (index < MASTHEAD_REACH && PageNames.running(key)));
    put(cues, LineFeature.EDITORS, PageFurniture.editors(key));
    put(cues, LineFeature.FURNITURE_WORDS, PageFurniture.words(key));
    put(cues, LineFeature.STANDING, !certain && PageFurniture.stands(key));
    put(cues, LineFeature.TAG_FURNITURE, PageFurniture.image(key));
    put(cues, LineFeature.SIGNATURE, line.level() == 0 && SIGNATURE.matcher(key).lookingAt());
    put(
        cues,
        LineFeature.SECTION_WORDS,
        SECTION.matcher(key).lookingAt() || BRACKETED.matcher(key).lookingAt());
    put(cues, LineFeature.CAMPAIGN, CAMPAIGN.matcher(key).find());
    put(cues, LineFeature.NOTICE_WORDS, NOTICE.matcher(key).find());
    put(cues, LineFeature.ROW, row(key));
    if (!cues.contains(LineFeature.CREDIT_OPENS)) {
      Byline.parse(line.text())
          .ifPresent(
              names -> {
                cues.add(LineFeature.NAMES);
                cues.remove(LineFeature.CAPTION_WORDS);
                put(cues, LineFeature.MARKED_NAMES, Byline.marked(key));
              });
      names(galley, index, cues);
    }
    neighbours(galley, index, cues);
    if (index + 1 < galley.size()) {
      PageLine below = galley.line(index + 1);
      put(cues, LineFeature.POINTER_BELOW, below.length() <= 40 && PageNames.pointer(below.key()));
      put(
          cues,
          LineFeature.TIGHT_BELOW,
          galley.loose()
              && below.gap() == 0
              && below.length() > 2 * line.length()
              && below.length() > 40);
    }
    boolean unmarked = galley.topLevel() > 6 && line.hint() == LineHint.NONE && !galley.bold();
    boolean bare = clauses(key) == 0 && !Characters.holdsAny(key, "。!?…,、;:");
    put(cues, LineFeature.BARE, unmarked && bare && line.gap() > 0 && galley.loose());
  }

  /**
   * Names without a role: in brackets they are sure, right under a headline any two or three are.
   */
  private static void names(PageLines galley, int index, Set<LineFeature> cues) {
    PageLine line = galley.line(index);
    if (line.level() > 0 || cues.contains(LineFeature.NAMES)) {
      return;
    }
    boolean under = index > 0 && galley.line(index - 1).level() > 0;
    if (Byline.bare(line.text()).isPresent()) {
      cues.add(line.key().endsWith(")") ? LineFeature.NAMES : LineFeature.BARE_NAMES);
    } else if (under && UNKNOWN_NAME.matcher(line.key()).lookingAt() && !named(line.key())) {
      cues.add(LineFeature.BARE_NAMES);
    }
  }

  /** What a short line without a mark says between a finished text and what follows. */
  private static void neighbours(PageLines galley, int index, Set<LineFeature> cues) {
    PageLine line = galley.line(index);
    boolean between = index > 0 && index + 1 < galley.size() && line.level() == 0;
    if (!between
        || Characters.width(line.key()) > HEADLINE_WIDTH
        || cues.contains(LineFeature.NAMES)) {
      return;
    }
    PageLine above = galley.line(index - 1);
    PageLine below = galley.line(index + 1);
    if (above.level() > 0 || !TextLine.endsSentence(above)) {
      return;
    }
    boolean ends = cues.contains(LineFeature.ENDS_SENTENCE);
    put(
        cues,
        LineFeature.BEFORE_LEAD,
        !ends
            && !TextLine.endsSentence(line)
            && below.level() == 0
            && Dateline.find(below).isPresent());
    char last = line.key().charAt(line.length() - 1);
    put(cues, LineFeature.CALL_ABOVE, (last == '!' || last == '?') && below.level() > 0);
  }

  private static void level(PageLines galley, PageLine line, Set<LineFeature> cues) {
    if (line.level() == 0) {
      put(cues, LineFeature.BOLD, line.bold());
      return;
    }
    cues.add(LineFeature.MARKED);
    put(cues, LineFeature.DEEP, line.level() >= galley.topLevel() + 2);
  }

  private static void tags(PageLine line, Set<LineFeature> cues) {
    switch (line.hint()) {
      case NONE -> {}
      case KICKER -> cues.add(LineFeature.TAG_KICKER);
      case HEADLINE -> cues.add(LineFeature.TAG_HEADLINE);
      case DECK -> cues.add(LineFeature.TAG_DECK);
      case BYLINE -> cues.add(LineFeature.TAG_BYLINE);
      case BODY -> cues.add(LineFeature.TAG_BODY);
      case CAPTION -> cues.add(LineFeature.TAG_CAPTION);
      case PAGE_MARK -> cues.add(LineFeature.TAG_PAGE);
      case MASTHEAD -> cues.add(LineFeature.TAG_MASTHEAD);
      case FURNITURE -> cues.add(LineFeature.TAG_FURNITURE);
    }
  }

  private static void put(Set<LineFeature> cues, LineFeature cue, boolean seen) {
    if (seen) {
      cues.add(cue);
    }
  }

  /** 003:40 single characters left of an ornament. */
  private static boolean scrap(String key) {
    int print = 0;
    int readable = 0;
    for (int i = 0; i < key.length() && print < 12; i++) {
      char c = key.charAt(i);
      if (!Characters.isBlank(c)) {
        print++;
        readable += Character.isLetterOrDigit(c) ? 1 : 0;
      }
    }
    boolean tiny = print <= 2 && key.length() <= 6;
    boolean unreadable = print <= 4 && readable <= 1;
    return tiny || unreadable || readable == 0;
  }

  /** Whether a scrap is the end of the sentence above: its last character and a full stop. */
  private static boolean lastWord(PageLine above, String key) {
    return (Characters.isHan(key.charAt(0)) || "%‰℃".indexOf(key.charAt(0)) >= 0)
        && Characters.endsSentence(key)
        && above.level() == 0
        && above.length() >= 7
        && !Characters.endsSentence(above.key());
  }

  private static int clauses(String key) {
    int marks = 0;
    for (int i = 0; i + 1 < key.length(); i++) {
      char c = key.charAt(i);
      if ((c == ',' || c == ';' || c == '。' || c == '!' || c == '?') && !between(key, i)) {
        marks++;
      }
    }
    return marks;
  }

  private static boolean between(String key, int i) {
    return i > 0 && Characters.isDigit(key.charAt(i - 1)) && Characters.isDigit(key.charAt(i + 1));
  }

  /** 000:90 a quotation that the column cut. */
  private static boolean unclosed(String key) {
    int quotes = 0;
    int brackets = 0;
    for (int i = 0; i < key.length(); i++) {
      switch (key.charAt(i)) {
        case '“', '「', '『', '《' -> quotes++;
        case '”', '」', '』', '》' -> quotes--;
        case '(' -> brackets++;
        case ')' -> brackets--;
        default -> {}
      }
    }
    return quotes > 0 || brackets > 0;
  }

  private static boolean pieces(String key) {
    String[] parts = key.trim().split("\\s+", 6);
    if (parts.length < 2 || parts.length > 4) {
      return false;
    }
    for (String part : parts) {
      if (part.length() < 3) {
        return false;
      }
    }
    return true;
  }

  /** Whether so short a line says something all the same. */
  private static boolean named(String key) {
    return SECTION.matcher(key).lookingAt() || PageNames.index(key) || PageNames.mark(key);
  }

  /** Whether a line ends so; only its last characters are looked at. */
  private static boolean ends(Pattern pattern, String key) {
    return pattern.matcher(key).region(Math.max(0, key.length() - ENDING), key.length()).find();
  }

  private static boolean row(String key) {
    int bar = key.indexOf('|');
    return key.indexOf('\t') > 0 || (bar >= 0 && bar != key.lastIndexOf('|'));
  }

  private static boolean latin(String key) {
    int latin = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (Characters.isHan(c)) {
        return false;
      }
      latin += Characters.isLatin(c) ? 1 : 0;
    }
    return latin >= 4;
  }
}
