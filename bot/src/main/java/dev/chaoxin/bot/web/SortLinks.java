package dev.chaoxin.bot.web;

/**
 * The two orders of an answer.
 *
 * @param newestFirst whether the newest come first now
 * @param relevance address of the answer, best first
 * @param newest address of the answer, newest first
 */
public record SortLinks(boolean newestFirst, String relevance, String newest) {}
