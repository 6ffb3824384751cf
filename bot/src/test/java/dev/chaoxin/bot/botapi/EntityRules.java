package dev.chaoxin.bot.botapi;

import java.util.ArrayList;
import java.util.List;

/**
 * Which entities survive (Bot API, "Formatting options"; TDLib, {@code fix_entities}). Telegram
 * refuses none of this: it drops what does not fit and says nothing, so each loss is put on record.
 *
 * <ul>
 *   <li>Links, mentions, {@code code} and {@code pre} never overlap: the outer one stays.
 *   <li>Quotes are not nested, and a link, {@code code} or {@code pre} does not reach across one.
 *   <li>Bold and the like are interrupted by {@code code} and {@code pre}.
 *   <li>A message has at most 100 entities. Links, code and quotes come first, in the order of the
 *       text; bold and the like get what room is left.
 * </ul>
 */
final class EntityRules {

  static final int MOST = 100;

  private final List<String> losses = new ArrayList<>();

  private EntityRules() {}

  static FormattedText apply(FormattedText parsed) {
    EntityRules rules = new EntityRules();
    List<TextEntity> kept = rules.limit(rules.fix(parsed.entities()));
    return parsed.with(kept, rules.losses);
  }

  private List<TextEntity> fix(List<TextEntity> all) {
    List<TextEntity> quotes = withoutOverlaps(all.stream().filter(TextEntity::isQuote).toList());
    List<TextEntity> whole =
        withoutOverlaps(all.stream().filter(e -> !e.isQuote() && !e.isSplittable()).toList());
    List<TextEntity> kept = new ArrayList<>(quotes);
    for (TextEntity entity : whole) {
      boolean across = quotes.stream().anyMatch(q -> q.overlaps(entity) && !q.contains(entity));
      if (across) {
        losses.add(entity.type() + " across a quote");
      } else {
        kept.add(entity);
      }
    }
    List<TextEntity> code = kept.stream().filter(TextEntity::isCode).toList();
    all.stream().filter(TextEntity::isSplittable).forEach(e -> interrupt(e, code, kept));
    return kept.stream().sorted(TextEntity.ORDER).toList();
  }

  private List<TextEntity> withoutOverlaps(List<TextEntity> sorted) {
    List<TextEntity> kept = new ArrayList<>();
    for (TextEntity entity : sorted) {
      TextEntity last = kept.isEmpty() ? null : kept.get(kept.size() - 1);
      if (last != null && last.overlaps(entity)) {
        losses.add(entity.type() + " inside " + last.type());
      } else {
        kept.add(entity);
      }
    }
    return kept;
  }

  private void interrupt(TextEntity entity, List<TextEntity> code, List<TextEntity> into) {
    int begin = entity.offset();
    for (TextEntity gap : code) {
      if (!gap.overlaps(entity)) {
        continue;
      }
      losses.add(entity.type() + " over " + gap.type());
      if (gap.offset() > begin) {
        into.add(entity.at(begin, gap.offset()));
      }
      begin = gap.end();
    }
    if (begin < entity.end()) {
      into.add(entity.at(begin, entity.end()));
    }
  }

  private List<TextEntity> limit(List<TextEntity> fixed) {
    if (fixed.size() <= MOST) {
      return fixed;
    }
    List<TextEntity> kept =
        new ArrayList<>(fixed.stream().filter(e -> !e.isSplittable()).limit(MOST).toList());
    kept.addAll(fixed.stream().filter(TextEntity::isSplittable).limit(MOST - kept.size()).toList());
    losses.add(fixed.size() + " entities, of which Telegram keeps " + MOST);
    return kept;
  }
}
