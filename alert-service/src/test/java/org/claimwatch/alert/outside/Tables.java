package org.claimwatch.alert.outside;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Callable;
import javax.sql.DataSource;

/** The service's tables, from outside of it. */
@ApplicationScoped
public class Tables {
    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /** Empties them, under the lock that the intake takes, and makes every replica read the watches again. */
    public void empty() {
        run("""
                begin;
                select * from feed_position for update;
                delete from delivery;
                delete from acknowledgement;
                delete from notification;
                delete from outcome;
                delete from verdict;
                delete from silence;
                delete from telling;
                delete from audit;
                delete from report;
                delete from match;
                delete from claim;
                delete from watch;
                delete from watch_import;
                delete from watch_application;
                delete from receiver;
                delete from parked_event;
                update feed_position set epoch = null, sequence = 0, caught_up_at = null, replaying_since = null,
                    watches_version = watches_version + 1;
                commit;
                """);
    }

    public void run(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public long count(String query) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does something while another transaction holds the rows of a table. */
    public <T> T whileLocked(String table, Callable<T> work) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select * from " + table + " for update");
            T done = work.call();
            connection.rollback();
            return done;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
