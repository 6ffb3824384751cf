/**
 * The subscription desk: who wants what, where and when.
 *
 * <p>May use {@code database} and ICU4J, and nothing of the paper.
 */
package dev.chaoxin.subscriptions;
