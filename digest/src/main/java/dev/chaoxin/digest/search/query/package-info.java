/**
 * The query language, and the tokenizer that index and queries share.
 *
 * <p>May use the folding of {@code subscriptions.topics}.
 */
package dev.chaoxin.digest.search.query;
