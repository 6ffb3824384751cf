package dev.chaoxin.digest.archive;

import dev.chaoxin.subscriptions.database.Database;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Where an operator sets right what the rules got wrong: an article stands first, or nowhere. Holds
 * for what is planned from then on.
 */
public final class EditorMarkStore {

  private static final String PINNED = "PINNED";
  private static final String HIDDEN = "HIDDEN";

  private final Database database;

  public EditorMarkStore(Database database) {
    this.database = database;
  }

  /** The article stands first with all readers one of whose topics it matches. */
  public void pin(long article) {
    mark(article, PINNED);
  }

  /** The article stands in no digest. */
  public void hide(long article) {
    mark(article, HIDDEN);
  }

  /** The rules hold again; false when they did. */
  public boolean clear(long article) {
    return database.inTransaction(handle -> remove(handle, article)) > 0;
  }

  /** What is marked. */
  public EditorMarks marks() {
    Set<Long> pinned = new HashSet<>();
    Set<Long> hidden = new HashSet<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT article, mark FROM editor_mark")
                    .map(
                        (row, context) ->
                            (row.getString(2).equals(PINNED) ? pinned : hidden).add(row.getLong(1)))
                    .forEach(added -> {}));
    return new EditorMarks(pinned, hidden);
  }

  private void mark(long article, String mark) {
    database.inTransaction(
        handle -> {
          remove(handle, article);
          return handle
              .createUpdate("INSERT INTO editor_mark (article, mark) VALUES (:article, :mark)")
              .bind("article", article)
              .bind("mark", mark)
              .execute();
        });
  }

  private static int remove(Handle handle, long article) {
    return handle
        .createUpdate("DELETE FROM editor_mark WHERE article = :article")
        .bind("article", article)
        .execute();
  }
}
