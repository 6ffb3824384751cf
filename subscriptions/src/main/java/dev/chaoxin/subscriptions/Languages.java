package dev.chaoxin.subscriptions;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The languages that readers can choose. */
public final class Languages {

  public static final Locale SIMPLIFIED = Locale.forLanguageTag("zh-Hans");
  public static final Locale TRADITIONAL = Locale.forLanguageTag("zh-Hant");
  public static final Locale ENGLISH = Locale.ENGLISH;

  /** All languages, the default first. */
  public static final List<Locale> ALL = List.of(SIMPLIFIED, TRADITIONAL, ENGLISH);

  private static final Set<String> TRADITIONAL_REGIONS = Set.of("TW", "HK", "MO");

  private Languages() {}

  /**
   * The nearest of {@link #ALL}: Chinese by script or region, the default if the language is
   * unspecified, otherwise English.
   */
  public static Locale nearest(Locale wanted) {
    return switch (wanted.getLanguage()) {
      case "zh", "yue" -> traditional(wanted) ? TRADITIONAL : SIMPLIFIED;
      case "", "und" -> SIMPLIFIED;
      default -> ENGLISH;
    };
  }

  private static boolean traditional(Locale chinese) {
    return chinese.getScript().isEmpty()
        ? TRADITIONAL_REGIONS.contains(chinese.getCountry())
        : chinese.getScript().equals("Hant");
  }
}
