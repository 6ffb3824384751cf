package dev.chaoxin.digest.reading.line;

import dev.chaoxin.digest.paper.PressWords;
import dev.chaoxin.digest.source.Characters;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The masthead fields on one line, recognised by their format, not their position.
 *
 * @param fields the fields found, as printed
 * @param coverage the share of the line's characters that belong to a field
 */
public record MastheadLine(Map<Field, String> fields, double coverage) {

  /** The fields of a masthead (报头). */
  public enum Field {
    NAME,
    PRESS_DATE,
    WEEKDAY,
    LUNAR,
    ISSUE_NUMBER,
    PAGES,
    ORGANISER,
    PUBLISHER,
    HOTLINE,
    EMAIL,
    WEATHER,
    PAGE_MARK,
    /** Part of a masthead but not kept: an address, a licence number. */
    OTHER
  }

  private static final int MAX_LENGTH = 200;

  private static final String CHINESE_DIGIT = "[〇○零oO一二三四五六七八九十]";

  /**
   * The format of a field.
   *
   * @param needs characters, at least one of which occurs in every such field
   */
  private record Rule(Field field, String needs, Pattern pattern) {}

  private static final Rule[] RULES = {
    // 2021年… in 000:23; other papers print points, strokes or Chinese numerals
    rule(
        Field.PRESS_DATE,
        "民",
        "(?:中华)?民国\\s*(?:\\d{2,3}|"
            + CHINESE_DIGIT
            + "{2,4})\\s*年\\s*(?:\\d{1,2}|"
            + CHINESE_DIGIT
            + "{1,3})\\s*月\\s*(?:\\d{1,2}|"
            + CHINESE_DIGIT
            + "{1,3})\\s*日"),
    rule(
        Field.PRESS_DATE,
        "年.-/",
        "(?<!\\d)(?:\\d{4}\\s*[年./-]\\s*\\d{1,2}\\s*[月./-]\\s*\\d{1,2}\\s*日?|"
            + CHINESE_DIGIT
            + "{4}\\s*年\\s*"
            + CHINESE_DIGIT
            + "{1,3}\\s*月\\s*"
            + CHINESE_DIGIT
            + "{1,3}\\s*日)(?!\\d)"),
    rule(Field.WEEKDAY, "期拜周", "(?:星期|礼拜|周)\\s*[一二三四五六日天](?![一-鿿])"),
    // with 农历 and the cyclic year (000:25, page date-wrong-digit)
    rule(
        Field.LUNAR,
        "月",
        "(?:农历|夏历|阴历)?\\s*(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][一-鿿]?年)?\\s*闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[二三]?十[一二三四五六七八九]?|廿[一二三四五六七八九]?|卅)日?"),
    rule(Field.LUNAR, "年", "(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年"),
    rule(
        Field.ISSUE_NUMBER,
        "期号n",
        "(?:总|今年)?第?\\s*(?<body>\\d{1,6}|"
            + CHINESE_DIGIT
            + "{1,6})\\s*[期号](?![一-鿿])|(?<![a-z])no\\.?\\s*(?<alt>\\d{1,6})(?!\\d)"),
    rule(
        Field.PAGES,
        "版",
        "(?:今日|本期|今天|本报今日|本日|每期)?\\s*(?:出版|出|共|对开|四开|4开)*\\s*(?<body>\\d{1,3}|"
            + CHINESE_DIGIT
            + "{1,3})\\s*(?:个|大)?版(?![一-鿿:])(?<!第\\d{1,3}版)(?<!第[一二三四五六七八九十]{1,3}版)(?<![a-z]\\d{1,3}版)"),
    rule(
        Field.HOTLINE,
        "热话料真线",
        "(?<label>[一-鿿]{0,6}(?:热线|电话|爆料|报料|传真|专线)(?:电话)?)\\s*[:：/]?\\s*(?<body>\\(?\\d[\\d()\\- ]{3,16}\\d(?:[、/,](?:\\d[\\d-]{4,14}))*)"),
    rule(
        Field.EMAIL,
        "@",
        "(?:[一-鿿]{0,6}(?:邮箱|邮件|信箱|e-?mail)\\s*[:：/]?\\s*)?(?<body>[\\w.+-]{1,64}@[\\w-]{1,64}(?:\\.[\\w-]{2,24}){1,4})"),
    rule(
        Field.WEATHER,
        "晴云阴雨雪雾霾",
        "(?:今日|今天|明天|昨日)?[一-鿿]{0,6}?\\s*(?:天气\\s*[:：]?)?\\s*{weather}(?:(?:到|转|间|伴|有时|有|局部|,|，)*{weather-changes})*(?![一-鿿])"),
    rule(
        Field.WEATHER,
        "℃度°",
        "(?:最高|最低|气温|温度|[:：])*\\s*-?\\d{1,2}\\s*(?:°c?|℃|度)?\\s*(?:[~～—-]|至|到|/)+\\s*-?\\d{1,2}\\s*(?:°c?|℃|度)"),
    rule(Field.WEATHER, "级", "(?:东|南|西|北|偏|微|阵)+风\\s*\\d(?:[~～—-]\\d)?级"),
    rule(
        Field.PAGE_MARK,
        "版",
        "第\\s*(?<body>[a-z]{0,2}\\d{1,3}|[一二三四五六七八九十]{1,3})\\s*版(?:\\s*[:：·|]?\\s*[一-鿿]{2,6}(?![一-鿿]))?"),
    rule(Field.OTHER, ":.", "https?://[^\\s，。]{3,120}|www\\.[\\w.-]{3,60}"),
    rule(Field.OTHER, "址站编号统价刷q众端信", "[一-鿿]{0,8}{imprint-labels}\\s*[:：]?\\s*[\\w()（）字第号./-]*"),
    rule(Field.OTHER, "-", "cn\\s?\\d{2}-\\d{4}(?:/\\w+)?|issn\\s?[\\d-]+"),
    rule(Field.OTHER, ":", "[一-鿿]{2,10}[:：]\\s*(?:\\d{3,4}-)?\\d{7,8}"),
    rule(
        Field.OTHER,
        "报料阅辑式面对编责校",
        "[一-鿿]{0,8}{imprint-notes}|{imprint-editors}\\s*[:：]?\\s*(?!同志|部|室|中心)[一-鿿]{2,4}(?![一-鿿])"),
  };

  /** A newspaper's name between other fields. */
  public static final Pattern NAME =
      Pattern.compile("(?<![一-鿿])《?(?<name>" + PressWords.NEWSPAPER_NAME + ")》?(?![一-鿿])");

  /** A section and its page number at the end of a running head. */
  private static final Pattern RUNNING_HEAD =
      Pattern.compile(
          "(?<=\\s)[一-鿿·]{2,6}\\s+(?<last>[a-d]?\\d{1,2})$"
              + "|(?<=\\s)(?<first>0\\d|[a-d]\\d{1,2}|\\d{1,2})\\s+[一-鿿·/]{2,8}$");

  private static final Pattern EDITORS = PressWords.pattern("{telephone-editors}\\s*[:：/ ]");

  private static final Pattern PUBLISHER_LABELS =
      PressWords.pattern("(?<label>{publisher-labels})");

  private static Rule rule(Field field, String needs, String regex) {
    return new Rule(field, needs, PressWords.pattern(regex));
  }

  public MastheadLine {
    fields = Map.copyOf(fields);
  }

  public static MastheadLine read(PageLine line) {
    Map<Field, String> fields = new EnumMap<>(Field.class);
    if (line.length() > MAX_LENGTH) {
      return new MastheadLine(fields, 0);
    }
    String key = line.folded();
    BitSet taken = new BitSet();
    for (Rule rule : RULES) {
      if (!Characters.containsAny(key, rule.needs())) {
        continue;
      }
      Matcher m = rule.pattern().matcher(key);
      while (m.find()) {
        if (m.end() == m.start()) {
          continue;
        }
        if (taken.nextSetBit(m.start()) >= 0 && taken.nextSetBit(m.start()) < m.end()) {
          continue;
        }
        taken.set(m.start(), m.end());
        putField(fields, rule, m, line.text());
      }
    }
    BitSet others = (BitSet) taken.clone();
    if (!fields.isEmpty()) {
      Matcher name = NAME.matcher(key);
      while (name.find()) {
        taken.set(name.start(), name.end());
      }
    }
    if (Characters.containsAny(key, "办版印管行")) {
      readPublishers(line, others, taken, fields);
    }
    readRunningHead(key, taken, fields);
    if (!key.contains("热线") && EDITORS.matcher(key).find()) {
      String telephone = fields.remove(Field.HOTLINE); // the editors' telephone, not the hotline
      fields.put(Field.OTHER, telephone == null ? "" : telephone);
    }
    int text = 0;
    int covered = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (!Characters.isBlank(c) && (Character.isLetterOrDigit(c) || c == '@')) {
        text++;
        covered += taken.get(i) ? 1 : 0;
      }
    }
    return new MastheadLine(fields, text == 0 ? 0 : (double) covered / text);
  }

  /**
   * Reads a running head: the newspaper's name or a field, then section and page in either order.
   */
  private static void readRunningHead(String key, BitSet taken, Map<Field, String> fields) {
    boolean named = NAME.matcher(key).lookingAt();
    if ((fields.isEmpty() && !named) || fields.containsKey(Field.PAGE_MARK) || key.length() > 60) {
      return;
    }
    Matcher page = RUNNING_HEAD.matcher(key);
    while (page.find()) {
      int clash = taken.nextSetBit(page.start());
      if (clash < 0 || clash >= page.end()) {
        fields.put(
            Field.PAGE_MARK, page.group("last") != null ? page.group("last") : page.group("first"));
        fields.put(Field.OTHER, page.group());
        taken.set(0, named && fields.size() == 2 ? key.length() : 0);
        taken.set(page.start(), page.end());
        return;
      }
    }
  }

  private static void putField(Map<Field, String> fields, Rule rule, Matcher m, String text) {
    Field field = rule.field();
    String regex = rule.pattern().pattern();
    String group = regex.contains("<body>") && m.group("body") != null ? "body" : null;
    if (regex.contains("<alt>") && m.group("alt") != null) {
      group = "alt";
    }
    String value =
        text.substring(
                group == null ? m.start() : m.start(group), group == null ? m.end() : m.end(group))
            .strip();
    if (field == Field.HOTLINE && m.group("label").matches(".*(?:订|投诉|投递|广告|发行|传真|监督|订阅).*")) {
      field = Field.OTHER;
    }
    if (field == Field.WEATHER) {
      value = value.replaceFirst("^天气\\s*[:：]\\s*", "");
    }
    if (field == Field.WEATHER || field == Field.LUNAR) {
      fields.merge(field, value, (a, b) -> a + " " + b);
    } else {
      fields.putIfAbsent(field, value);
    }
  }

  /**
   * The label precedes the names in 000:28, and follows them in 004:20 and on page evening-front.
   */
  private static void readPublishers(
      PageLine line, BitSet others, BitSet taken, Map<Field, String> fields) {
    String key = line.folded();
    Matcher label = PUBLISHER_LABELS.matcher(key);
    int before = 0;
    int labelEnd = -1;
    String open = "";
    boolean first = false;
    boolean any = false;
    while (label.find()) {
      boolean atStart = key.substring(0, label.start()).isBlank();
      boolean spaced =
          label.start() == 0
              || !Characters.isHan(key.charAt(label.start() - 1))
              || label.end() == key.length()
              || !Characters.isHan(key.charAt(label.end()));
      if (!spaced || key.length() > 90 || key.indexOf('。') >= 0) {
        continue;
      }
      if (!any) {
        first = atStart;
      }
      any = true;
      if (first) {
        putPublisher(fields, open, line.text(), labelEnd, nameEnd(others, labelEnd, label.start()));
        open = label.group("label");
        labelEnd = label.end();
      } else {
        putPublisher(
            fields,
            label.group("label"),
            line.text(),
            nameStart(others, before, label.start()),
            label.start());
        before = label.end();
      }
    }
    if (any && first) {
      putPublisher(fields, open, line.text(), labelEnd, nameEnd(others, labelEnd, key.length()));
    }
    if (any) {
      taken.set(0, key.length());
    }
  }

  /** A name after its label ends at the next field. */
  private static int nameEnd(BitSet others, int from, int end) {
    int next = others.nextSetBit(Math.max(0, from));
    return next < 0 || next >= end ? end : next;
  }

  /** A name before its label starts after the last field. */
  private static int nameStart(BitSet others, int from, int end) {
    return Math.max(from, end == 0 ? 0 : others.previousSetBit(end - 1) + 1);
  }

  private static void putPublisher(
      Map<Field, String> fields, String label, String text, int from, int to) {
    if (from < 0 || from >= to) {
      return;
    }
    String name = Characters.collapseSpaces(text.substring(from, to));
    while (!name.isEmpty() && ":：、,/| ".indexOf(name.charAt(0)) >= 0) {
      name = name.substring(1);
    }
    while (!name.isEmpty() && "/| ".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1);
    }
    int address = name.replaceAll(" (?:地址|电话|网址|邮编|邮箱|热线|国内|刊号|社址).*", "").length();
    name = name.substring(0, address);
    if (name.isEmpty()) {
      return;
    }
    if (label.contains("主办")) {
      fields.putIfAbsent(Field.ORGANISER, name);
    } else if (label.contains("出版") || label.contains("编印") || label.contains("发行")) {
      fields.putIfAbsent(Field.PUBLISHER, name);
    } else {
      fields.putIfAbsent(Field.OTHER, name);
    }
  }

  /** Whether the line gives a date and nothing else. */
  public boolean isPressDateOnly() {
    return fields.size() == 1 && fields.containsKey(Field.PRESS_DATE);
  }

  /** Whether the line gives the weather and nothing else. */
  public boolean isWeatherOnly() {
    return fields.size() == 1 && fields.containsKey(Field.WEATHER);
  }

  /** Whether the line consists of such fields. */
  public boolean isFieldsOnly() {
    return coverage > 0.7 && !fields.isEmpty() && !isPageMarkOnly();
  }

  private boolean isPageMarkOnly() {
    return fields.size() == 1 && fields.containsKey(Field.PAGE_MARK);
  }
}
