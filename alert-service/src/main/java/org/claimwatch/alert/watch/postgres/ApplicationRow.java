package org.claimwatch.alert.watch.postgres;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.claimwatch.alert.watch.Application;
import org.claimwatch.alert.watch.Watch;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Table(name = "watch_application")
@NullUnmarked
class ApplicationRow {
    @Id
    UUID id;

    String owner;
    String author;

    @JdbcTypeCode(SqlTypes.JSON)
    Watch watch;

    String[] domains;
    String record;

    @Column(name = "code_hash")
    String codeHash;

    int mails;
    int tries;

    @Column(name = "made_at")
    Instant madeAt;

    static ApplicationRow from(Application application) {
        ApplicationRow row = new ApplicationRow();
        row.id = application.watch().id();
        row.owner = application.watch().owner();
        row.author = application.author();
        row.watch = application.watch();
        row.domains = application.domains().toArray(String[]::new);
        row.record = application.record();
        row.codeHash = application.codeHash();
        row.mails = application.mails();
        row.tries = application.tries();
        row.madeAt = application.madeAt();
        return row;
    }

    Application toApplication() {
        return new Application(watch, author, List.of(domains), record, codeHash, mails, tries, madeAt);
    }
}
