package org.claimwatch.alert.notify;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.claimwatch.alert.watch.Watch;

/** Why it is not sure that anybody can be told of what is found for a watch. */
public enum Weakness {
    NO_RECEIVER,
    /** No test was ever delivered to any of its receivers. */
    NO_TESTED_RECEIVER,
    /** All its receivers lie in the authority's own domains, which may be down when it is attacked. */
    ALL_IN_OWN_DOMAIN;

    /** @param receivers of the watch's owner, perhaps of others too */
    public static Set<Weakness> of(Watch watch, List<Receiver> receivers) {
        List<Receiver> its =
                receivers.stream().filter(receiver -> receiver.isFor(watch)).toList();
        if (its.isEmpty()) {
            return EnumSet.of(NO_RECEIVER);
        }
        Set<Weakness> weaknesses = EnumSet.noneOf(Weakness.class);
        if (its.stream().allMatch(receiver -> receiver.testedAt() == null)) {
            weaknesses.add(NO_TESTED_RECEIVER);
        }
        if (its.stream().allMatch(receiver -> isIn(watch.domains(), receiver))) {
            weaknesses.add(ALL_IN_OWN_DOMAIN);
        }
        return weaknesses;
    }

    private static boolean isIn(List<String> domains, Receiver receiver) {
        String address = receiver.address();
        String host =
                switch (receiver.channel()) {
                    case MAIL -> address.substring(address.lastIndexOf('@') + 1);
                    case WEBHOOK -> URI.create(address).getHost();
                };
        String folded = host.toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(domain -> folded.equals(domain) || folded.endsWith("." + domain));
    }
}
