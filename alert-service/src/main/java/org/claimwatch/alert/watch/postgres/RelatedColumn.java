package org.claimwatch.alert.watch.postgres;

import java.util.List;
import org.claimwatch.alert.watch.Related;

/** Related organisations in a JSON column: an object around the list, for Hibernate Reactive 3.2 binds JSON objects only. */
public record RelatedColumn(List<Related> organisations) {}
