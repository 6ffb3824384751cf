package dev.chaoxin.bot.web;

/**
 * The links that change the order of search results.
 *
 * @param newestFirst the current order
 * @param relevance URL of the results by relevance
 * @param newest URL of the results by press date
 */
public record SortLinks(boolean newestFirst, String relevance, String newest) {}
