package dev.chaoxin.digest.search;

/**
 * A person, an organisation or a keyword, and in how many articles it occurs.
 *
 * @param value as it stands in an article
 * @param articles in how many of those asked about
 */
public record FacetCount(String value, int articles) {}
