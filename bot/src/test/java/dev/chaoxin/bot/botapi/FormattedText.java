package dev.chaoxin.bot.botapi;

import java.util.ArrayList;
import java.util.List;

/**
 * A text with its entities.
 *
 * @param entities in the order of {@link TextEntity#ORDER}
 * @param losses formatting that Telegram drops without an error, in words
 */
record FormattedText(String text, List<TextEntity> entities, List<String> losses) {

  FormattedText {
    entities = entities.stream().sorted(TextEntity.ORDER).toList();
    losses = List.copyOf(losses);
  }

  /** The same with other entities, and with more losses. */
  FormattedText with(List<TextEntity> newEntities, List<String> moreLosses) {
    List<String> all = new ArrayList<>(losses);
    all.addAll(moreLosses);
    return new FormattedText(text, newEntities, all);
  }
}
