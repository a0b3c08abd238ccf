package org.claimwatch.crawler.site.roster.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.claimwatch.crawler.site.Mirror;
import org.claimwatch.crawler.site.SiteKind;
import org.claimwatch.crawler.site.roster.Difference;
import org.claimwatch.crawler.site.roster.Difference.Change;
import org.claimwatch.crawler.site.roster.RowError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A difference on the wire. */
record DifferenceView(
        @Schema(description = "Whether the changes were made")
        boolean applied,

        @Schema(description = "Names this set of changes") String revision,

        List<ChangeView> changes,

        @Schema(description = "What keeps the roster from being applied")
        List<RowError> errors,

        @Schema(description = "What is not taken, and does not keep the rest from being applied")
        List<RowError> leftOut,

        @Schema(description = "How many listed mirrors were there already")
        int known,

        @Schema(description = "How many mirrors the listed groups have besides; they stay")
        int notListed) {

    enum ChangeKind {
        GROUP_ADDED,
        ALIASES_ADDED,
        SITE_ADDED,
        MIRRORS_ADDED
    }

    /** One change; the fields that its kind has no use for are absent. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ChangeView(
            ChangeKind change,
            String group,
            @Nullable String site,
            @Nullable SiteKind kind,
            @Nullable List<String> aliases,
            @Nullable List<String> mirrors) {
        static ChangeView of(Change change) {
            return switch (change) {
                case Difference.GroupAdded it ->
                    new ChangeView(ChangeKind.GROUP_ADDED, it.group(), null, null, null, null);
                case Difference.AliasesAdded it ->
                    new ChangeView(ChangeKind.ALIASES_ADDED, it.group(), null, null, it.aliases(), null);
                case Difference.SiteAdded it ->
                    new ChangeView(ChangeKind.SITE_ADDED, it.group(), it.site(), it.kind(), null, urls(it.mirrors()));
                case Difference.MirrorsAdded it ->
                    new ChangeView(ChangeKind.MIRRORS_ADDED, it.group(), it.site(), null, null, urls(it.mirrors()));
            };
        }

        private static List<String> urls(List<Mirror> mirrors) {
            return mirrors.stream().map(mirror -> mirror.url().toString()).toList();
        }
    }

    static DifferenceView of(Difference difference, boolean applied) {
        return new DifferenceView(
                applied,
                difference.revision(),
                difference.changes().stream().map(ChangeView::of).toList(),
                difference.errors(),
                difference.leftOut(),
                difference.known(),
                difference.notListed());
    }
}
