package dev.chaoxin.digest.paper;

import java.util.OptionalInt;

/**
 * One entry of an index box (导读): a title and the inside page it is on.
 *
 * @param title the title as printed
 * @param page the page, if the box gives one
 */
public record IndexEntry(String title, OptionalInt page) {}
