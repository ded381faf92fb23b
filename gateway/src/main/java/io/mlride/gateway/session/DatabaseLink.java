package io.mlride.gateway.session;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import org.jboss.logging.Logger;

/** Whether the user database answers. */
@ApplicationScoped
public class DatabaseLink {

  private static final Logger LOG = Logger.getLogger(DatabaseLink.class);
  private static final int PATIENCE_SECONDS = 2;

  private final AgroalDataSource connections;
  private volatile boolean away;

  DatabaseLink(AgroalDataSource connections) {
    this.connections = connections;
  }

  /** Whether it did not answer last time; then nobody needs to wait for it. */
  public boolean isAway() {
    return away;
  }

  /** Asks it; one that takes connections and then says nothing is away as well. */
  boolean look() {
    try (var connection = connections.getConnection()) {
      if (connection.isValid(PATIENCE_SECONDS)) {
        if (away) {
          LOG.info("The user database answers again");
        }
        away = false;
        return true;
      }
    } catch (SQLException e) {
      LOG.debugf("The user database does not answer: %s", e.getMessage());
    }
    lost();
    return false;
  }

  /** It did not answer. Connections that broke are given up, for the pool counts them as in use. */
  public void lost() {
    if (!away) {
      LOG.warn("The user database does not answer; who is inside goes on for a while");
    }
    away = true;
    connections.flush(FlushMode.ALL);
  }
}
