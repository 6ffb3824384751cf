package dev.chaoxin.digest.matching;

/**
 * An article is of a topic.
 *
 * @param topic the number {@link TopicMatcher#add} gave the topic
 * @param score above 0; how much the article is about it, comparable between articles and topics
 */
public record TopicMatch(int topic, double score) {}
