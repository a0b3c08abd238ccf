package org.claimwatch.alert.match.postgres;

import java.util.List;
import org.claimwatch.alert.match.Evidence;

/** Evidence in a JSON column: an object around the list, for Hibernate Reactive 3.2 binds JSON objects only. */
public record EvidenceColumn(List<Evidence> pieces) {}
