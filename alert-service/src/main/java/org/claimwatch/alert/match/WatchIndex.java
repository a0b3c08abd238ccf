package org.claimwatch.alert.match;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import org.claimwatch.alert.gazetteer.Gazetteer;
import org.claimwatch.alert.watch.SetAside;
import org.claimwatch.alert.watch.Watch;

/**
 * All watches, by the words and domains that their places go by. What a claim is matched against is only what this finds
 * for it, in one pass over its words, however many watches there are. A watch that is added or removed counts from the next
 * claim on; nothing is rebuilt. Safe for use by several threads.
 */
public final class WatchIndex {
    /** A name of a watch. */
    record Named(Entry entry, NameForm form) {}

    private final Knowledge knowledge;
    private final Map<UUID, List<Entry>> entries = new ConcurrentHashMap<>();
    private final Map<UUID, SetAside> setAside = new ConcurrentHashMap<>();
    private final PhraseTrie<Named> byWords = new PhraseTrie<>();
    private final ConcurrentNavigableMap<String, List<Named>> byGluedName = new ConcurrentSkipListMap<>();
    private final Map<String, List<Entry>> byDomain = new ConcurrentHashMap<>();
    private final Map<String, List<Entry>> byLikelyDomain = new ConcurrentHashMap<>();
    private final Map<String, List<Entry>> byLookAlike = new ConcurrentHashMap<>();

    public WatchIndex(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    public static WatchIndex of(Knowledge knowledge, Collection<Watch> watches) {
        WatchIndex index = new WatchIndex(knowledge);
        watches.forEach(index::add);
        return index;
    }

    /** Adds a watch, or puts it in the place of the one of its id. One that cannot be read is set aside. */
    public void add(Watch watch) {
        remove(watch.id());
        try {
            add(Entry.of(watch, knowledge));
        } catch (RuntimeException e) {
            setAside(watch, e);
        }
    }

    void add(List<Entry> ofOneWatch) {
        entries.put(ofOneWatch.getFirst().principal().id(), ofOneWatch);
        for (Entry entry : ofOneWatch) {
            for (Named name : entry.names()) {
                byWords.add(name.form().words(), name);
                NameForms.glued(name.form()).forEach(glued -> put(byGluedName, glued, name));
            }
            entry.watch().domains().forEach(domain -> put(byDomain, domain, entry));
            entry.watch().domains().forEach(domain -> put(byLookAlike, LookAlike.skeleton(domain), entry));
            entry.watch().likelyDomains().forEach(domain -> put(byLikelyDomain, domain, entry));
        }
    }

    public void remove(UUID watch) {
        setAside.remove(watch);
        List<Entry> there = entries.remove(watch);
        for (Entry entry : there == null ? List.<Entry>of() : there) {
            for (Named name : entry.names()) {
                byWords.remove(name.form().words(), name);
                NameForms.glued(name.form()).forEach(glued -> take(byGluedName, glued, name));
            }
            entry.watch().domains().forEach(domain -> take(byDomain, domain, entry));
            entry.watch().domains().forEach(domain -> take(byLookAlike, LookAlike.skeleton(domain), entry));
            entry.watch().likelyDomains().forEach(domain -> take(byLikelyDomain, domain, entry));
        }
    }

    /** The number of watches. */
    public int size() {
        return entries.size();
    }

    /** Keeps that a watch could not be read or judged. */
    void setAside(Watch watch, RuntimeException cause) {
        setAside(SetAside.of(watch.id(), watch.owner(), watch.name(), cause));
    }

    /** The same, of one that could not even be built. */
    public void setAside(SetAside watch) {
        setAside.put(watch.watch(), watch);
    }

    /** The watches that could not be read or judged, since they were added last. */
    public List<SetAside> setAside() {
        return List.copyOf(setAside.values());
    }

    Knowledge knowledge() {
        return knowledge;
    }

    Lexicon lexicon() {
        return knowledge.lexicon();
    }

    Gazetteer gazetteer() {
        return knowledge.gazetteer();
    }

    PhraseTrie<Named> byWords() {
        return byWords;
    }

    List<Named> byGluedName(String glued) {
        return byGluedName.getOrDefault(glued, List.of());
    }

    /** The names that begin so when they are written in one word. */
    SortedMap<String, List<Named>> beginningWith(String glued) {
        return byGluedName.subMap(glued, glued + Character.MAX_VALUE);
    }

    List<Entry> byDomain(String domain) {
        return byDomain.getOrDefault(domain, List.of());
    }

    List<Entry> byLikelyDomain(String domain) {
        return byLikelyDomain.getOrDefault(domain, List.of());
    }

    /** Those with a domain that looks like this one, or is this one. */
    List<Entry> byLookAlike(String domain) {
        return byLookAlike.getOrDefault(LookAlike.skeleton(domain), List.of());
    }

    // lists are never changed in place: a claim that is being matched goes on with those it got
    private static <V> void put(Map<String, List<V>> map, String key, V value) {
        map.merge(key, List.of(value), (there, added) -> there.contains(value) ? there : concat(there, value));
    }

    private static <V> List<V> concat(List<V> there, V value) {
        return Stream.concat(there.stream(), Stream.of(value)).toList();
    }

    private static <V> void take(Map<String, List<V>> map, String key, V value) {
        map.computeIfPresent(key, (k, there) -> {
            List<V> left = there.stream().filter(other -> other != value).toList();
            return left.isEmpty() ? null : left;
        });
    }
}
