package dev.chaoxin.digest.indexing.names;

import dev.chaoxin.digest.indexing.words.CharacterClasses;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds organisations by the company they keep: …、…等企业, whatever they are called. */
final class EnumeratedOrganisations {

  /** 等一批, 等20多家 … 企业: how a list of organisations closes. */
  private static final Pattern LIST_END =
      Pattern.compile(
          "等(?:\\d*[多余]?[家个]|一批|知名|龙头|重点|优质|整)?(?:“[^”]{2,8}”)?" + "(?:车企|企业|公司|集团|药企|机构|高校)");

  private static final int MAX_ITEM_LENGTH = 6;

  private EnumeratedOrganisations() {}

  /** 甲、乙、丙等企业: organisations, but the first, which may begin with the rest of its sentence. */
  static void addTo(Set<String> names, String text) {
    for (int i = text.indexOf('等'); i >= 0; i = text.indexOf('等', i + 1)) {
      // the first item may begin with the rest of its sentence: then it is too long
      int end = i;
      int start = itemStart(text, end);
      boolean enumerated = start > 0 && text.charAt(start - 1) == '、';
      if (!enumerated || !LIST_END.matcher(text).region(i, text.length()).lookingAt()) {
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
