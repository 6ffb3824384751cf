package dev.chaoxin.digest.archive;

import dev.chaoxin.subscriptions.database.Database;
import java.util.HashSet;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/** Stores the articles an editor pinned or hid. Marks apply to digests planned afterwards. */
public final class EditorMarkStore {

  private static final String PINNED = "PINNED";
  private static final String HIDDEN = "HIDDEN";

  private final Database database;

  public EditorMarkStore(Database database) {
    this.database = database;
  }

  /** Puts an article first in the digests of all readers with a matching topic. */
  public void pin(long articleId) {
    mark(articleId, PINNED);
  }

  /** Keeps an article out of all digests. */
  public void hide(long articleId) {
    mark(articleId, HIDDEN);
  }

  /** Removes the mark; false if there was none. */
  public boolean clear(long articleId) {
    return database.inTransaction(handle -> remove(handle, articleId)) > 0;
  }

  public EditorMarks marks() {
    Set<Long> pinned = new HashSet<>();
    Set<Long> hidden = new HashSet<>();
    database
        .jdbi()
        .useHandle(
            handle ->
                handle
                    .createQuery("SELECT article_id, mark FROM editor_mark")
                    .map(
                        (row, context) ->
                            (row.getString(2).equals(PINNED) ? pinned : hidden).add(row.getLong(1)))
                    .forEach(added -> {}));
    return new EditorMarks(pinned, hidden);
  }

  private void mark(long articleId, String mark) {
    database.inTransaction(
        handle -> {
          remove(handle, articleId);
          return handle
              .createUpdate("INSERT INTO editor_mark (article_id, mark) VALUES (:article, :mark)")
              .bind("article", articleId)
              .bind("mark", mark)
              .execute();
        });
  }

  private static int remove(Handle handle, long articleId) {
    return handle
        .createUpdate("DELETE FROM editor_mark WHERE article_id = :article")
        .bind("article", articleId)
        .execute();
  }
}
