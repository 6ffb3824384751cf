package dev.chaoxin.bot.transfer;

import dev.chaoxin.subscriptions.FollowResult;
import dev.chaoxin.subscriptions.Subscriptions;
import dev.chaoxin.subscriptions.topics.Topic;
import dev.chaoxin.subscriptions.topics.TopicParseResult;
import dev.chaoxin.subscriptions.topics.TopicRefusal;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of the topics of a document, each followed as if the reader had typed it.
 *
 * @param followed how many are new
 * @param known how many the reader follows already
 * @param refused those that are no topics
 */
public record TopicsImport(int followed, int known, List<Refused> refused) {

  public TopicsImport {
    refused = List.copyOf(refused);
  }

  /**
   * A topic that was refused.
   *
   * @param words as they stood in the document
   * @param refusal why
   */
  public record Refused(String words, TopicRefusal refusal) {}

  /** Follows what the document has; what the reader follows besides stays. */
  public static TopicsImport into(Subscriptions desk, long reader, TopicsDocument document) {
    int followed = 0;
    int known = 0;
    List<Refused> refused = new ArrayList<>();
    for (String words : document.topics()) {
      FollowResult answer = desk.follow(reader, words);
      if (answer instanceof FollowResult.Followed) {
        followed++;
      } else if (answer instanceof FollowResult.Refused no) {
        refused.add(new Refused(words, no.refusal()));
      } else {
        known++;
      }
    }
    for (String words : document.less()) {
      TopicParseResult reading = Topic.parse(words);
      if (reading instanceof TopicParseResult.Refused no) {
        refused.add(new Refused(words, no.refusal()));
      } else {
        desk.less(reader, ((TopicParseResult.Read) reading).topic());
      }
    }
    return new TopicsImport(followed, known, refused);
  }
}
