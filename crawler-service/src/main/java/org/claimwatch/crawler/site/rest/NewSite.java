package org.claimwatch.crawler.site.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.claimwatch.crawler.site.Site;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

record NewSite(
        @NotBlank
        @Size(max = Site.MAX_NAME)
        @Schema(description = "Tells the sites of a group apart", examples = "blog")
        String name,

        @NotBlank @Size(max = Site.MAX_NAME) @Schema(description = "Who runs it", examples = "Paper Lantern")
        String group,

        @NotEmpty
        @Size(max = MAX_MIRRORS)
        @Schema(
                description = "URLs of the listing at v3 onion services, in the order in which they are tried",
                examples = "[\"http://….onion/\"]")
        List<@NotNull String> mirrors) {
    /** The largest groups have some thirty. */
    static final int MAX_MIRRORS = 100;
}
