package dev.chaoxin.bot.web;

import java.util.List;

/**
 * The model of the preferences page.
 *
 * @param address the address of the mailbox
 * @param mailed whether digests are sent there
 * @param paused whether the subscriber paused all digests
 * @param when the digest time, as a phrase
 * @param topics the topics, as the subscriber wrote them
 */
public record PreferencesView(
    String address, boolean mailed, boolean paused, String when, List<String> topics) {

  public PreferencesView {
    topics = List.copyOf(topics);
  }
}
