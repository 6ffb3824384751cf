package dev.chaoxin.bot.botapi;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Which faults are still to happen, in the order in which a test asked for them. */
final class FaultPlan {

  private final Map<String, List<BotApiFault>> faults = new HashMap<>();

  synchronized void add(String method, List<BotApiFault> more) {
    faults.computeIfAbsent(lower(method), name -> new ArrayList<>()).addAll(more);
  }

  synchronized void clear() {
    faults.clear();
  }

  /** The fault that this call meets; it is counted. */
  synchronized Optional<BotApiFault> take(String method, OptionalLong chatId) {
    List<BotApiFault> planned = faults.getOrDefault(lower(method), List.of());
    for (int i = 0; i < planned.size(); i++) {
      BotApiFault fault = planned.get(i);
      if (fault.concerns(chatId)) {
        Optional<BotApiFault> left = fault.next();
        if (left.isPresent()) {
          planned.set(i, left.get());
        } else {
          planned.remove(i);
        }
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private static String lower(String method) {
    return method.toLowerCase(Locale.ROOT);
  }
}
