package dev.chaoxin.bot.transfer;

import dev.chaoxin.subscriptions.FollowResult;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of importing a document; each topic is followed as if the reader had typed it.
 *
 * @param followed the number of new topics
 * @param known the number of topics the reader followed already
 * @param refused the invalid topics
 */
public record TopicsImport(int followed, int known, List<Refused> refused) {

  public TopicsImport {
    refused = List.copyOf(refused);
  }

  /**
   * A refused topic.
   *
   * @param wording as it stands in the document
   * @param refusal the reason
   */
  public record Refused(String wording, TopicRefusal refusal) {}

  /** Follows the topics of the document; topics the reader follows already stay. */
  public static TopicsImport follow(
      Subscriptions subscriptions, long reader, TopicsDocument document) {
    int followed = 0;
    int known = 0;
    List<Refused> refused = new ArrayList<>();
    for (String words : document.topics()) {
      FollowResult answer = subscriptions.follow(reader, words);
      if (answer instanceof FollowResult.Followed) {
        followed++;
      } else if (answer instanceof FollowResult.Refused no) {
        refused.add(new Refused(words, no.refusal()));
      } else {
        known++;
      }
    }
    for (String words : document.less()) {
      TopicParseResult result = Topic.parse(words);
      if (result instanceof TopicParseResult.Refused no) {
        refused.add(new Refused(words, no.refusal()));
      } else {
        subscriptions.downrank(reader, ((TopicParseResult.Parsed) result).topic());
      }
    }
    return new TopicsImport(followed, known, refused);
  }
}
