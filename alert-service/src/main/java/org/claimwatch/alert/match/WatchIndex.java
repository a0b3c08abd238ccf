package org.claimwatch.alert.match;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.claimwatch.alert.watch.Watch;

/**
 * All watches, by the words and domains that their places go by. What a claim is matched against is only what this finds
 * for it: each word and each host of the claim is one look-up, however many watches there are. A watch that is added or
 * removed counts from the next claim on; nothing is rebuilt. Safe for use by several threads.
 */
public final class WatchIndex {
    /** A watch with what it goes by. */
    record Entry(Watch watch, List<NameForm> names) {
        static Entry of(Watch watch, Cues cues) {
            return new Entry(watch, NameForm.of(watch, cues));
        }
    }

    private final Cues cues;
    private final Map<UUID, Entry> entries = new ConcurrentHashMap<>();
    private final Map<String, List<Entry>> byName = new ConcurrentHashMap<>();
    private final Map<String, List<Entry>> byGluedName = new ConcurrentHashMap<>();
    private final Map<String, List<Entry>> byDomain = new ConcurrentHashMap<>();

    public WatchIndex(Cues cues) {
        this.cues = cues;
    }

    public static WatchIndex of(Cues cues, Collection<Watch> watches) {
        WatchIndex index = new WatchIndex(cues);
        watches.forEach(index::add);
        return index;
    }

    public void add(Watch watch) {
        remove(watch.id());
        Entry entry = Entry.of(watch, cues);
        entries.put(watch.id(), entry);
        entry.names().forEach(name -> {
            put(byName, name.key(), entry);
            put(byGluedName, name.glued(), entry);
        });
        watch.domains().forEach(domain -> put(byDomain, domain, entry));
    }

    public void remove(UUID watch) {
        Entry entry = entries.remove(watch);
        if (entry != null) {
            entry.names().forEach(name -> {
                take(byName, name.key(), entry);
                take(byGluedName, name.glued(), entry);
            });
            entry.watch().domains().forEach(domain -> take(byDomain, domain, entry));
        }
    }

    Cues cues() {
        return cues;
    }

    /** The watches that the texts may name: all that a {@link Matcher} would find evidence for, and some more. */
    Set<Entry> candidates(List<FieldText> texts) {
        Set<Entry> found = new LinkedHashSet<>();
        for (FieldText text : texts) {
            addByName(found, text.words());
            text.hosts().forEach(host -> addByDomain(found, host));
        }
        return found;
    }

    private void addByName(Set<Entry> found, List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            found.addAll(byName.getOrDefault(words.get(i).form(), List.of()));
            if (i + 1 < words.size()) {
                String key = NameForm.key(words.get(i).form(), words.get(i + 1).form());
                found.addAll(byName.getOrDefault(key, List.of()));
            }
        }
    }

    private void addByDomain(Set<Entry> found, HostName host) {
        found.addAll(byDomain.getOrDefault(host.domain().ascii(), List.of()));
        DomainReading.of(host, cues)
                .forEach(reading -> found.addAll(byGluedName.getOrDefault(reading.name(), List.of())));
    }

    // lists are never changed in place: a claim that is being matched goes on with those it got
    private static void put(Map<String, List<Entry>> map, String key, Entry entry) {
        map.merge(key, List.of(entry), (there, added) -> there.contains(entry) ? there : concat(there, entry));
    }

    private static List<Entry> concat(List<Entry> there, Entry entry) {
        return Stream.concat(there.stream(), Stream.of(entry)).toList();
    }

    private static void take(Map<String, List<Entry>> map, String key, Entry entry) {
        map.computeIfPresent(key, (k, there) -> {
            List<Entry> left = there.stream().filter(other -> other != entry).toList();
            return left.isEmpty() ? null : left;
        });
    }
}
