package dev.chaoxin.bot.web;

import java.util.List;

/**
 * What a reader has, as the page shows it.
 *
 * @param address of the mailbox
 * @param mailed whether digests go there
 * @param paused whether the reader asked for quiet
 * @param when the digest comes, in words
 * @param topics those followed, as the reader wrote them
 */
public record PreferencesView(
    String address, boolean mailed, boolean paused, String when, List<String> topics) {

  public PreferencesView {
    topics = List.copyOf(topics);
  }
}
