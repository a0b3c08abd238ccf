package org.claimwatch.crawler.site.rest;

import java.util.List;
import org.claimwatch.crawler.site.Objection;
import org.claimwatch.http.problem.Problem;
import org.claimwatch.http.problem.ProblemException;

/** Objections as the 409 that says them. */
final class Objections {
    private Objections() {}

    static ProblemException conflict(List<Objection> objections) {
        Objection first = objections.getFirst();
        return ProblemException.conflict(
                first.field() + " " + first.detail(),
                objections.stream()
                        .map(each -> new Problem.FieldError(each.field(), each.detail()))
                        .toList());
    }
}
