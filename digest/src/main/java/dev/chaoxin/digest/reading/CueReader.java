package dev.chaoxin.digest.reading;

import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks at one line after the other and writes down the cues. */
final class CueReader {

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
          "^(?:[一二三四五六七八九十]{1,3}[、.]|[(（][一二三四五六七八九十\\d]{1,3}[)）]|\\d{1,2}[.、](?!\\d)|[①②③④⑤⑥⑦⑧⑨⑩]|第[一二三四五六七八九十]{1,2}[、,:章节篇])");
  private static final Pattern INDEX =
      Pattern.compile(
          "^[【\\[《■▲●]?\\s*(?:今日|本期|本报|要闻|版面|新闻|内页|精彩)?\\s*(?:导\\s*读|导航|导览|看点|提要|速览导读|目\\s*录|索引)\\s*[】\\]》:：]?$");
  private static final Pattern PAGE_BEHIND =
      Pattern.compile(
          "(?:[>》→▶►.…·\\s(（\\[-]|详?见|报道|第)+\\s*(?:第\\s*)?(?:[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版?\\s*[)）\\]]?$");
  private static final Pattern POINTER =
      Pattern.compile(
          "^[>》→▶►(（\\[\\s-]*(?:[一-鿿]{0,4}见)?(?:本报|今日)?\\s*第?\\s*(?:[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版?\\s*[)）\\]]?$");
  private static final Pattern PAPER =
      Pattern.compile("^[《]?(?:" + MastheadLine.PAPER_NAME + "|(?:[一-鿿] ){1,7}(?:报|刊))[》]?$");
  private static final Pattern CHANNELS =
      Pattern.compile(
          "^[一-鿿]{2,4}(?:新区|区|市|县|镇)?发布$|^(?:[一-鿿a-z]{2,10}(?:客户端|公众号|微信|微博|抖音号?|视频号|二维码|官网|网|云|号|app|融媒)[\\s、|·]*){1,6}$"
              + "|^(?:[一-鿿a-z]{2,10}(?:发布|报|客户端|公众号|微信|微博|抖音号?|视频号|二维码|官网|网|云|号|app|融媒)(?:[\\s、|·]+|$)){2,6}$");
  private static final Pattern PAGE_MARK =
      Pattern.compile(
          "^(?:第?\\s*(?:[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版\\s*[:：·|\\-—]?\\s*[一-鿿/·]{0,8}"
              + "|[a-z]{1,2}\\d{1,3}\\s*[:：·|\\-—]?\\s*[一-鿿/·]{0,8}|0\\d\\s*[:：·|\\-—]?\\s*[一-鿿/·]{2,8}"
              + "|[一-鿿·]{2,6}\\s*[:：·|\\-—]?\\s*(?:第\\s*)?(?:[a-z]{1,2}\\d{1,3}|0\\d|\\d{1,2}版|[一二三四五六七八九十]{1,3}版))$");
  private static final Pattern EDITORS =
      Pattern.compile(
          "^[(（【\\[■]?\\s*(?:本版|本期)?(?:责任编辑|责编|编辑|值班编委|值班总编|总编辑|版式|版面设计|美编|美术编辑|校对|审校|组版|主编|执行主编|电子版|检校|统筹|监制|值班主任|签发|视觉|制版|排版)[\\s:：/|]");
  private static final Pattern FURNITURE =
      Pattern.compile(
          "扫一扫|扫码|扫描|二维码|关注我们|欢迎关注|温馨提示|天气预报|今日天气|广告热线|征订|投稿邮箱|版权所有|未经许可|转载|请与本报联系|欢迎来稿|来信请寄|本版投稿|公众号|下载客户端");
  private static final Pattern SLOGAN =
      Pattern.compile(
          "^(?:(?:富强|民主|文明|和谐|自由|平等|公正|法治|爱国|敬业|诚信|友善|公益广告|讲文明树新风|图说我们的价值观)[\\s·、]*)+$");
  private static final Pattern SECTION =
      Pattern.compile(
          "^[【\\[〖「]?\\s*(?:[一-鿿·]{0,6}?(?:简报|简讯|快讯|短讯|短波|短新闻|播报|速览|速递|速读|集锦|一览|要闻|动态|综合新闻|综合|专栏|副刊|传真|点击|扫描|看台|广角|之窗|论坛|评论|时评|社论|来信|信箱|问答|声音|故事|人物|民生|图片新闻|图片|影像|公告栏|分类广告|分类信息))\\s*[】\\]〗」]?$");
  private static final Pattern BRACKETED = Pattern.compile("^[【〖\\[][^】〗\\]]{2,10}[】〗\\]]$");
  private static final Pattern CAMPAIGN =
      Pattern.compile(
          "^[【\\[■●]?\\s*(?:深入(?:贯彻|学习|开展|推进|实施)|学习宣传贯彻|学习贯彻|贯彻落实|喜迎|奋进|献礼|庆祝|牢记|践行|走进|聚焦|争创|建设|迎接|弘扬|关注|纪念)[^,。]{2,22}$|^[^,。]{0,10}[“\"「][^”\"」]{2,10}[”\"」](?:行动|主题教育|进行时|在行动|系列报道|专题|专栏)$");
  private static final Pattern CAPTION =
      Pattern.compile(
          "^[▲▼△▽◀▶←→↑↓]|^[(（]?(?:图为|图[①②③④⑤一二三四1-9]|上图|下图|左图|右图|题图|图片说明|本组图片|资料图)|(?:摄|供图|图/[一-鿿]{2,4})\\s*[)）]?[。]?$|(?:摄影|供图)[:：/][一-鿿 ]{2,6}[)）]?$|(?:记者|通讯员)\\s?[一-鿿]{2,4}\\s?(?:摄|图)[)）]?[。]?$");
  private static final Pattern NOTICE =
      Pattern.compile(
          "(?:公告|启事|声明|通告|公示|通知|招聘|讣告|拍卖公告|更正|致歉|招租|寻人|告示)$|^(?:遗失|本人|兹有).{4,80}(?:作废|声明)");
  private static final Pattern TIME =
      Pattern.compile(
          "^(?:昨日|昨天|近日|日前|连日来|前日|今日|近年来|\\d{1,2}月\\d{1,2}日|\\d{1,2}日|\\d{4}年\\d{1,2}月|这几天|上周|本周|清晨|早上|上午|“|「|记者)");

  private CueReader() {}

  static long read(Galley galley, int index, MastheadLine masthead) {
    PageLine line = galley.line(index);
    String key = line.key();
    String head = key.length() > HEAD ? key.substring(0, HEAD) : key;
    String tail = key.length() > HEAD ? key.substring(key.length() - HEAD) : key;
    double width = key.length() > 200 ? 200 : Glyphs.width(key);
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    level(galley, line, cues);
    tags(line, cues);
    boolean scrap = scrap(key) && line.hint() == LineHint.NONE && !named(key);
    put(cues, Cue.SCRAP, scrap && !(index > 0 && lastWord(galley.line(index - 1), key)));
    cues.add(width <= HEADING ? Cue.SHORT : Cue.LONG);
    put(cues, Cue.LABEL_LENGTH, width <= LABEL);
    put(cues, Cue.ENDS_SENTENCE, Glyphs.endsSentence(tail));
    put(cues, Cue.ENDS_OPEN, Glyphs.isInner(tail.charAt(tail.length() - 1)) && !tail.endsWith(":"));
    put(cues, Cue.WRAPPED, line.number() != line.lastNumber());
    put(cues, Cue.BULLET, BULLET.matcher(head).lookingAt());
    put(cues, Cue.NUMBERED, NUMBERED.matcher(head).lookingAt());
    put(cues, Cue.CREDIT_OPENS, Dateline.find(line).isPresent());
    put(cues, Cue.TIME_OPENS, TIME.matcher(head).lookingAt());
    put(cues, Cue.SHARED_OPENING, galley.sharing(line) > 1);
    put(
        cues,
        Cue.CAPTION_WORDS,
        width <= 160
            && Glyphs.holdsAny(key, "摄图供▲▼△▽◀▶←→↑↓")
            && CAPTION.matcher(width > 90 ? tail : key).find());
    put(cues, Cue.NOTE_ENDS, PageNote.atEnd(line).isPresent());
    if (width <= 120) {
      short_(galley, index, masthead, cues, key);
    }
    long bits = 0;
    for (Cue cue : cues) {
      bits |= cue.bit();
    }
    return bits;
  }

  private static void short_(
      Galley galley, int index, MastheadLine masthead, Set<Cue> cues, String key) {
    PageLine line = galley.line(index);
    boolean certain = masthead.certain() && (line.level() == 0 || masthead.fields().size() > 1);
    put(cues, Cue.MASTHEAD_FIELDS, certain);
    put(cues, Cue.CLAUSES, clauses(key) > 0);
    put(cues, Cue.UNCLOSED, unclosed(key));
    put(cues, Cue.ENDS_STRESS, ends(STRESS, key));
    put(cues, Cue.ENDS_VISIT, ends(VISIT, key));
    put(cues, Cue.ENDS_COLON, key.endsWith(":"));
    put(cues, Cue.ENDS_ATTENDANCE, ends(ATTENDANCE, key));
    put(
        cues,
        Cue.DASH,
        key.startsWith("——")
            || key.startsWith("--")
            || key.startsWith("──")
            || key.startsWith("——"));
    put(cues, Cue.PIECES, pieces(key));
    put(cues, Cue.NOTE_ALONE, PageNote.alone(line));
    put(cues, Cue.INDEX_WORD, INDEX.matcher(key).lookingAt());
    put(cues, Cue.PAGE_BEHIND, ends(PAGE_BEHIND, key));
    put(cues, Cue.PAGE_POINTER, POINTER.matcher(key).lookingAt());
    put(cues, Cue.PAPER_NAME, PAPER.matcher(key).lookingAt());
    put(cues, Cue.CHANNEL_NAMES, CHANNELS.matcher(key).lookingAt());
    put(cues, Cue.LATIN_LINE, latin(key));
    put(cues, Cue.PAGE_MARK, PAGE_MARK.matcher(key).lookingAt());
    put(cues, Cue.EDITORS, EDITORS.matcher(key).lookingAt());
    put(cues, Cue.FURNITURE_WORDS, FURNITURE.matcher(key).find());
    put(cues, Cue.SLOGAN, SLOGAN.matcher(key).lookingAt());
    put(
        cues,
        Cue.SECTION_WORDS,
        SECTION.matcher(key).lookingAt() || BRACKETED.matcher(key).lookingAt());
    put(cues, Cue.CAMPAIGN, CAMPAIGN.matcher(key).find());
    put(cues, Cue.NOTICE_WORDS, NOTICE.matcher(key).find());
    put(cues, Cue.ROW, row(key));
    if (!cues.contains(Cue.CREDIT_OPENS)) {
      Byline.parse(line.text())
          .ifPresent(
              names -> {
                cues.add(Cue.NAMES);
                cues.remove(Cue.CAPTION_WORDS);
                put(cues, Cue.MARKED_NAMES, Byline.marked(key));
              });
    }
    if (index + 1 < galley.size()) {
      PageLine below = galley.line(index + 1);
      put(
          cues,
          Cue.POINTER_BELOW,
          POINTER.matcher(below.key().substring(0, Math.min(40, below.length()))).find());
      put(
          cues,
          Cue.TIGHT_BELOW,
          galley.loose()
              && below.gap() == 0
              && below.length() > 2 * line.length()
              && below.length() > 40);
    }
    boolean unmarked = galley.topLevel() > 6 && line.hint() == LineHint.NONE && !galley.bold();
    boolean bare = clauses(key) == 0 && !Glyphs.holdsAny(key, "。!?…,、;:");
    put(cues, Cue.BARE, unmarked && bare && line.gap() > 0 && galley.loose());
  }

  private static void level(Galley galley, PageLine line, Set<Cue> cues) {
    if (line.level() == 0) {
      cues.add(line.bold() ? Cue.BOLD : Cue.PLAIN);
      return;
    }
    cues.add(Cue.MARKED);
    put(cues, Cue.DEEP, line.level() >= galley.topLevel() + 2);
  }

  private static void tags(PageLine line, Set<Cue> cues) {
    switch (line.hint()) {
      case NONE -> {}
      case KICKER -> cues.add(Cue.TAG_KICKER);
      case HEADLINE -> cues.add(Cue.TAG_HEADLINE);
      case DECK -> cues.add(Cue.TAG_DECK);
      case BYLINE -> cues.add(Cue.TAG_BYLINE);
      case BODY -> cues.add(Cue.TAG_BODY);
      case CAPTION -> cues.add(Cue.TAG_CAPTION);
      case PAGE_MARK -> cues.add(Cue.TAG_PAGE);
      case MASTHEAD -> cues.add(Cue.TAG_MASTHEAD);
      case FURNITURE -> cues.add(Cue.TAG_FURNITURE);
    }
  }

  private static void put(Set<Cue> cues, Cue cue, boolean seen) {
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
      if (!Glyphs.isBlank(c)) {
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
    return Glyphs.isHan(key.charAt(0))
        && Glyphs.endsSentence(key)
        && above.level() == 0
        && above.length() >= 7
        && !Glyphs.endsSentence(above.key());
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
    return i > 0 && Glyphs.isDigit(key.charAt(i - 1)) && Glyphs.isDigit(key.charAt(i + 1));
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
    return SECTION.matcher(key).lookingAt()
        || INDEX.matcher(key).lookingAt()
        || PAGE_MARK.matcher(key).lookingAt();
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
      if (Glyphs.isHan(c)) {
        return false;
      }
      latin += Glyphs.isLatin(c) ? 1 : 0;
    }
    return latin >= 4;
  }
}
