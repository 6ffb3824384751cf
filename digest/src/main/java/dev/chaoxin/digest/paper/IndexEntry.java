package dev.chaoxin.digest.paper;

import java.util.OptionalInt;

/**
 * One entry of an index box (导读): a pointer to a page inside.
 *
 * @param title what is announced
 * @param page the page it stands on, when the box says so
 */
public record IndexEntry(String title, OptionalInt page) {}
