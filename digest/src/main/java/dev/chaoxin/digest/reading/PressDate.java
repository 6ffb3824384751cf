package dev.chaoxin.digest.reading;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import dev.chaoxin.digest.reading.line.ChineseNumber;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The press date (出版日期), checked against the weekday and lunar date printed beside it.
 *
 * @param date the date; empty if none is printed or it does not exist
 * @param code the code of the remark
 * @param remark what was repaired or is doubtful
 */
record PressDate(Optional<LocalDate> date, String code, Optional<String> remark) {

  private static final Pattern PARTS =
      Pattern.compile(
          "(民国)?\\s*([\\d〇○零o一二三四五六七八九十]{2,4})\\s*[年./-]\\s*([\\d〇一二三四五六七八九十]{1,3})\\s*[月./-]\\s*([\\d〇一二三四五六七八九十]{1,3})");

  private static final String DAYS = "一二三四五六日";

  static PressDate parse(String printed, String weekday, String lunar) {
    if (printed == null) {
      return new PressDate(Optional.empty(), "", Optional.empty());
    }
    Matcher parts = PARTS.matcher(Folding.fold(printed));
    if (!parts.find()) {
      return new PressDate(
          Optional.empty(), "date-unread", Optional.of("The date cannot be read: " + printed));
    }
    String digits =
        String.format(
            "%04d%02d%02d",
            year(parts), ChineseNumber.parse(parts.group(3)), ChineseNumber.parse(parts.group(4)));
    Optional<LocalDate> day = day(digits);
    boolean weekdayAgrees = day.isPresent() && weekdayAgrees(day.get(), weekday);
    boolean lunarAgrees = day.isPresent() && lunarAgrees(day.get(), lunar);
    if (weekdayAgrees && lunarAgrees) {
      return new PressDate(day, "", Optional.empty());
    }
    if (weekday != null && lunar != null && !(day.isPresent() && (weekdayAgrees || lunarAgrees))) {
      List<LocalDate> candidates = candidates(digits, weekday, lunar);
      if (candidates.size() == 1) {
        return new PressDate(
            Optional.of(candidates.get(0)),
            "date-repaired",
            Optional.of(
                "Printed "
                    + printed
                    + ", but "
                    + weekday
                    + " and "
                    + lunar
                    + " prove "
                    + candidates.get(0)
                    + "."));
      }
    }
    if (day.isEmpty()) {
      return new PressDate(day, "date-unread", Optional.of("There is no such day: " + printed));
    }
    String doubt = weekdayAgrees ? lunar : weekday;
    return new PressDate(
        day, "date-doubt", Optional.of(printed + " does not agree with " + doubt + "."));
  }

  /** Years of the Republic (民国) count from 1912. */
  private static int year(Matcher parts) {
    int year = ChineseNumber.parse(parts.group(2));
    return parts.group(1) == null ? year : year + 1911;
  }

  private static Optional<LocalDate> day(String digits) {
    try {
      int year = Integer.parseInt(digits.substring(0, 4));
      if (digits.length() != 8 || year < 1900 || year > 2199) {
        return Optional.empty();
      }
      return Optional.of(
          LocalDate.of(
              year,
              Integer.parseInt(digits.substring(4, 6)),
              Integer.parseInt(digits.substring(6, 8))));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** All dates that differ in one digit and agree with both the weekday and the lunar date. */
  private static List<LocalDate> candidates(String digits, String weekday, String lunar) {
    List<LocalDate> candidates = new ArrayList<>();
    for (int i = 0; i < digits.length(); i++) {
      for (char c = '0'; c <= '9'; c++) {
        String other = digits.substring(0, i) + c + digits.substring(i + 1);
        day(other)
            .filter(d -> weekdayAgrees(d, weekday) && lunarAgrees(d, lunar))
            .filter(d -> !candidates.contains(d))
            .ifPresent(candidates::add);
      }
    }
    return candidates;
  }

  private static boolean weekdayAgrees(LocalDate day, String weekday) {
    if (weekday == null) {
      return true;
    }
    String key = Folding.fold(weekday).replace('天', '日');
    int index = DAYS.indexOf(key.charAt(key.length() - 1));
    return index < 0 || day.getDayOfWeek() == DayOfWeek.of(index + 1);
  }

  private static boolean lunarAgrees(LocalDate day, String printed) {
    if (printed == null) {
      return true;
    }
    Lunar lunar = Solar.fromYmd(day.getYear(), day.getMonthValue(), day.getDayOfMonth()).getLunar();
    String key = Folding.fold(printed).replaceAll("\\s|农历|夏历|阴历", "");
    Matcher year = Pattern.compile("([甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥])").matcher(key);
    if (year.find() && !year.group(1).equals(lunar.getYearInGanZhi())) {
      return false;
    }
    Matcher month = Pattern.compile("闰?[正一二三四五六七八九十冬腊]{1,2}月").matcher(key);
    if (!month.find()) {
      return true;
    }
    String name = month.group().replace("月", "");
    String rest = key.substring(month.end()).replace("日", "").replace("廿十", "二十");
    return sameMonth(name, lunar.getMonthInChinese())
        && (rest.isEmpty() || sameDay(rest, lunar.getDayInChinese()));
  }

  private static boolean sameMonth(String a, String b) {
    return month(a).equals(month(b));
  }

  private static String month(String name) {
    return name.replace("十一", "冬").replace("十二", "腊").replace("一", "正").replace("閏", "闰");
  }

  private static boolean sameDay(String a, String b) {
    return day31(a) == day31(b);
  }

  private static int day31(String name) {
    String plain = name.replace("初十", "十").replace("初", "");
    return ChineseNumber.parse(plain);
  }
}
