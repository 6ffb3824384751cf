/**
 * The one door to the database, H2 or PostgreSQL, with one SQL text for both.
 *
 * <p>May use Jdbi, Flyway and HikariCP.
 */
package dev.chaoxin.subscriptions.database;
