/**
 * Access to the database, H2 or PostgreSQL, with the same SQL for both.
 *
 * <p>May use Jdbi, Flyway and HikariCP.
 */
package dev.chaoxin.subscriptions.database;
