package org.claimwatch.alert.audit.postgres;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.claimwatch.alert.audit.Deed;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.NullUnmarked;

@Entity
@Immutable
@Table(name = "audit")
@NullUnmarked
class DeedRow {
    @Id
    UUID id;

    String owner;
    Instant at;
    String author;

    @Enumerated(EnumType.STRING)
    Deed.Action action;

    UUID target;
    String detail;

    static DeedRow from(Deed deed) {
        DeedRow row = new DeedRow();
        row.id = deed.id();
        row.owner = deed.owner();
        row.at = deed.at();
        row.author = deed.author();
        row.action = deed.action();
        row.target = deed.target();
        row.detail = deed.detail();
        return row;
    }

    Deed toDeed() {
        return new Deed(id, owner, at, author, action, target, detail);
    }
}
