package dev.chaoxin.digest.matching;

/**
 * A topic that an article matches.
 *
 * @param topic the id that {@link TopicMatcher#add} returned
 * @param score above 0; comparable between articles and topics
 */
public record TopicMatch(int topic, double score) {}
