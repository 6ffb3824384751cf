package dev.chaoxin.subscriptions.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections to evict. After a failed write, for example on a full disk, H2
 * closes the file for all connections and reopens it only for a new one.
 */
final class DeadConnections implements SQLExceptionOverride {

  /**
   * H2's ErrorCode: GENERAL_ERROR_1 (a failed write), OBJECT_CLOSED, FILE_CORRUPTED_1,
   * IO_EXCEPTION_1 and _2, CONNECTION_BROKEN_1, DATABASE_IS_CLOSED, DATABASE_CALLED_AT_SHUTDOWN.
   */
  private static final Set<Integer> DEAD_ERROR_CODES =
      Set.of(50000, 90007, 90030, 90028, 90031, 90067, 90098, 90121);

  @java.lang.Override
  public Override adjudicate(SQLException e) {
    return DEAD_ERROR_CODES.contains(e.getErrorCode())
        ? Override.MUST_EVICT
        : Override.CONTINUE_EVICT;
  }
}
