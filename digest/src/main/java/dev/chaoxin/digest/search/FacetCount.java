package dev.chaoxin.digest.search;

/**
 * A person, an organisation or a keyword, and the number of matching articles it occurs in.
 *
 * @param value as written in an article
 */
public record FacetCount(String value, int articles) {}
