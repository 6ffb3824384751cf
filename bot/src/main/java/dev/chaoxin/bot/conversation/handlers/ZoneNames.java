package dev.chaoxin.bot.conversation.handlers;

import com.ibm.icu.text.TimeZoneNames;
import dev.chaoxin.subscriptions.topics.Folding;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Finds a time zone by its IANA id, its offset, or the name of its city in any language we support.
 */
final class ZoneNames {

  // Cities people type that no zone is named after.
  private static final Map<String, String> EXTRA_CITIES =
      Map.of("北京", "Asia/Shanghai", "beijing", "Asia/Shanghai");

  private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-]\\d{1,2}(?::?\\d{2})?)");

  private static final Map<String, ZoneId> BY_CITY = byCity();

  private ZoneNames() {}

  static Optional<ZoneId> find(String text) {
    String key = key(text);
    return Optional.ofNullable(BY_CITY.get(key)).or(() -> offset(key));
  }

  /** The name of a zone's city in a language. */
  static Optional<String> city(ZoneId zone, Locale language) {
    return Optional.ofNullable(
        TimeZoneNames.getInstance(language).getExemplarLocationName(zone.getId()));
  }

  private static Optional<ZoneId> offset(String key) {
    var matcher = OFFSET.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of("UTC" + matcher.group(1)).normalized());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Map<String, ZoneId> byCity() {
    Map<String, ZoneId> cities = new HashMap<>();
    List<TimeZoneNames> languages =
        List.of(
            TimeZoneNames.getInstance(Locale.SIMPLIFIED_CHINESE),
            TimeZoneNames.getInstance(Locale.TRADITIONAL_CHINESE),
            TimeZoneNames.getInstance(Locale.ENGLISH));
    for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
      if (!id.contains("/") || id.startsWith("Etc/") || id.startsWith("SystemV/")) {
        continue;
      }
      ZoneId zone = ZoneId.of(id);
      cities.put(key(id), zone);
      for (TimeZoneNames names : languages) {
        String city = names.getExemplarLocationName(id);
        if (city != null) {
          cities.putIfAbsent(key(city), zone);
        }
      }
    }
    EXTRA_CITIES.forEach((city, id) -> cities.put(city, ZoneId.of(id)));
    return Map.copyOf(cities);
  }

  private static String key(String text) {
    return Folding.fold(text).strip().replace(' ', '_');
  }
}
