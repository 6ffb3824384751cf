package dev.chaoxin.bot.web;

/**
 * The two orders of an answer.
 *
 * @param newest whether the newest come first now
 * @param best address of the answer, best first
 * @param latest address of the answer, newest first
 */
public record SortLinks(boolean newest, String best, String latest) {}
