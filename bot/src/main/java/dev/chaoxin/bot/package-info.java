/**
 * The process: its settings and its composition root, where everything is made in the order the
 * data flows.
 *
 * <p>May use everything; only {@code command} uses it.
 */
package dev.chaoxin.bot;
