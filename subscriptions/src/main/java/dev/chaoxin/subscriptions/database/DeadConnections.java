package dev.chaoxin.subscriptions.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections are of no use any more. H2 closes its file for all of them when
 * it could not write to it, as on a full disk, and opens it again only for a new one.
 */
final class DeadConnections implements SQLExceptionOverride {

  /**
   * H2's ErrorCode: GENERAL_ERROR_1, which a failed write is, OBJECT_CLOSED, FILE_CORRUPTED_1,
   * IO_EXCEPTION_1 and _2, CONNECTION_BROKEN_1, DATABASE_IS_CLOSED, DATABASE_CALLED_AT_SHUTDOWN.
   */
  private static final Set<Integer> DEAD =
      Set.of(50000, 90007, 90030, 90028, 90031, 90067, 90098, 90121);

  @java.lang.Override
  public Override adjudicate(SQLException trouble) {
    return DEAD.contains(trouble.getErrorCode()) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
  }
}
