/**
 * The topic language: parsing, normal form, and how text is folded before it is compared.
 *
 * <p>May use the JDK and ICU4J only.
 */
package dev.chaoxin.subscriptions.topics;
