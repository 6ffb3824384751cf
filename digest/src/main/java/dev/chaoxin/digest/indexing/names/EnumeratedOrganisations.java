package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds organisations with any kind of name by the list they are in: …、…等企业. */
final class EnumeratedOrganisations {

  /** The end of a list of organisations: 等一批企业, 等20多家企业. */
  private static final Pattern LIST_END =
      Pattern.compile(
          "等(?:\\d*[多余]?[家个]|一批|知名|龙头|重点|优质|整)?(?:“[^”]{2,8}”)?(?:车企|企业|公司|集团|药企|机构|高校)");

  private static final int MAX_ITEM_LENGTH = 6;

  private EnumeratedOrganisations() {}

  /** Adds the items of 甲、乙、丙等企业, except the first, which may include the start of the sentence. */
  static void addTo(Set<String> names, String text) {
    for (int i = text.indexOf('等'); i >= 0; i = text.indexOf('等', i + 1)) {
      int end = i;
      int start = itemStart(text, end);
      boolean inList = start > 0 && text.charAt(start - 1) == '、';
      if (!inList || !LIST_END.matcher(text).region(i, text.length()).lookingAt()) {
        continue;
      }
      while (start > 0 && text.charAt(start - 1) == '、') {
        if (end - start >= 2 && end - start <= MAX_ITEM_LENGTH) {
          names.add(text.substring(start, end));
        }
        end = start - 1;
        start = itemStart(text, end);
      }
    }
  }

  private static int itemStart(String text, int end) {
    int start = end;
    while (start > 0 && !CharacterClasses.isSeparator(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }
}
