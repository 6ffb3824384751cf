/**
 * The settings, and the composition root where everything is made in the order the data flows.
 *
 * <p>May use everything; only {@code command} may use it.
 */
package dev.chaoxin.bot;
