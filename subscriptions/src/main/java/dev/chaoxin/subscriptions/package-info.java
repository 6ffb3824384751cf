/**
 * Who wants what, where and when: subscribers, their channels and their preferences.
 *
 * <p>May use {@code topics}, {@code database}, ICU4J and JMail; does not know newspapers.
 */
package dev.chaoxin.subscriptions;
