package org.claimwatch.alert.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.claimwatch.alert.claim.Claim;
import org.claimwatch.alert.notify.postgres.NotificationStore;
import org.claimwatch.alert.report.IssuedReport;
import org.claimwatch.alert.report.postgres.IssuedReportStore;
import org.claimwatch.alert.wording.Quoted;
import org.claimwatch.alert.wording.qute.Layout;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes what redacted claims said out of all that is kept of them: notifications, and reports that were given out. */
@ApplicationScoped
class Redacting {
    private final NotificationStore notifications;
    private final IssuedReportStore reports;
    private final ObjectMapper json;

    Redacting(NotificationStore notifications, IssuedReportStore reports, ObjectMapper json) {
        this.notifications = notifications;
        this.reports = reports;
        this.json = json;
    }

    Uni<Void> of(Mutiny.Session session, Set<UUID> claims) {
        Uni<Void> redacted = Uni.createFrom().voidItem();
        for (UUID claim : claims) {
            redacted = redacted.chain(() -> notifications.redact(session, claim))
                    .chain(() -> reports.naming(session, claim))
                    .flatMap(naming -> redact(session, naming, claim));
        }
        return redacted;
    }

    private Uni<Void> redact(Mutiny.Session session, List<IssuedReport> naming, UUID claim) {
        Uni<Void> redacted = Uni.createFrom().voidItem();
        for (IssuedReport report : naming) {
            redacted = redacted.chain(() -> reports.redact(session, without(claim, report)));
        }
        return redacted;
    }

    private IssuedReport without(UUID claim, IssuedReport report) {
        try {
            JsonNode data = json.readTree(report.data());
            String page = report.page();
            String html = report.html();
            for (String list : List.of("claims", "setAside")) {
                for (JsonNode told : data.path(list)) {
                    if (told.path("claimId").asText().equals(claim.toString())) {
                        String group = Quoted.inert(told.path("group").asText());
                        String title = Quoted.inert(told.path("title").asText());
                        page = without(title, group, page, UnaryOperator.identity());
                        html = without(title, group, html, Layout::escaped);
                        ((ObjectNode) told).put("title", Claim.REDACTED).putArray("evidence");
                    }
                }
            }
            return report.rewritten(json.writeValueAsString(data), page, html);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Only lines that tell of the group's claim: the same words may stand elsewhere as the name of the place. */
    private static String without(String title, String group, String text, UnaryOperator<String> written) {
        String said = written.apply(title);
        return text.lines()
                .map(line -> line.contains(written.apply(group)) ? line.replace(said, Claim.REDACTED) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
