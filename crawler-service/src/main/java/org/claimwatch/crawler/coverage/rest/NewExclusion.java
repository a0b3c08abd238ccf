package org.claimwatch.crawler.coverage.rest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.claimwatch.crawler.coverage.Exclusion;

/** Why a site is not to be visited, on the wire. */
record NewExclusion(
        @NotBlank @Size(max = Exclusion.MAX_REASON) String reason) {}
