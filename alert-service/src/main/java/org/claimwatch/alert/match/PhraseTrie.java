package org.claimwatch.alert.match;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases of words, each with values, found in a text in one pass however many there are. Adding or removing one touches
 * its own words only, takes microseconds and counts for the next search; searches never wait. Safe for several threads.
 */
final class PhraseTrie<V> {
    /** Told of each phrase that is found. */
    @FunctionalInterface
    interface Found<V> {
        void phrase(int from, int to, List<V> values);
    }

    /** Most nodes have one child or none: those have an immutable map, the others one that is changed in place. */
    private static final class Node<V> {
        volatile Map<String, Node<V>> next = Map.of();
        volatile List<V> values = List.of();
    }

    private final Node<V> root = new Node<>();

    PhraseTrie() {
        root.next = new ConcurrentHashMap<>();
    }

    synchronized void add(List<String> phrase, V value) {
        Node<V> node = root;
        for (String word : phrase) {
            node = child(node, word);
        }
        node.values = Stream.concat(node.values.stream(), Stream.of(value)).toList();
    }

    private Node<V> child(Node<V> node, String word) {
        Node<V> there = node.next.get(word);
        if (there != null) {
            return there;
        }
        Node<V> made = new Node<>();
        if (node.next instanceof ConcurrentHashMap) {
            node.next.put(word, made);
        } else if (node.next.isEmpty()) {
            node.next = Map.of(word, made);
        } else {
            Map<String, Node<V>> more = new ConcurrentHashMap<>(node.next);
            more.put(word, made);
            node.next = more;
        }
        return made;
    }

    synchronized void remove(List<String> phrase, V value) {
        remove(root, phrase, value);
    }

    private boolean remove(Node<V> node, List<String> phrase, V value) {
        if (phrase.isEmpty()) {
            node.values = node.values.stream().filter(each -> each != value).toList();
        } else {
            Node<V> child = node.next.get(phrase.getFirst());
            if (child != null && remove(child, phrase.subList(1, phrase.size()), value)) {
                drop(node, phrase.getFirst());
            }
        }
        return node.values.isEmpty() && node.next.isEmpty();
    }

    private static <V> void drop(Node<V> node, String word) {
        if (node.next instanceof ConcurrentHashMap) {
            node.next.remove(word);
        } else {
            node.next = Map.of();
        }
    }

    /** All phrases that begin with the word at {@code start}. */
    void findAt(String[] words, int start, Found<V> found) {
        Node<V> node = root.next.get(words[start]);
        for (int at = start + 1; node != null; at++) {
            List<V> values = node.values;
            if (!values.isEmpty()) {
                found.phrase(start, at, values);
            }
            node = at < words.length ? node.next.get(words[at]) : null;
        }
    }

    /** The longest phrase that begins with the word at {@code start} and ends before {@code limit}; null if none does. */
    @Nullable
    Hit<V> longestAt(String[] words, int start, int limit) {
        Hit<V> longest = null;
        Node<V> node = start < limit ? root.next.get(words[start]) : null;
        for (int at = start + 1; node != null; at++) {
            List<V> values = node.values;
            if (!values.isEmpty()) {
                longest = new Hit<>(start, at, values);
            }
            node = at < limit ? node.next.get(words[at]) : null;
        }
        return longest;
    }

    /** The same read backwards, for phrases that were added with their last word first: it ends before {@code end}. */
    @Nullable
    Hit<V> longestBefore(String[] words, int end) {
        Hit<V> longest = null;
        Node<V> node = end > 0 ? root.next.get(words[end - 1]) : null;
        for (int at = end - 1; node != null; at--) {
            List<V> values = node.values;
            if (!values.isEmpty()) {
                longest = new Hit<>(at, end, values);
            }
            node = at > 0 ? node.next.get(words[at - 1]) : null;
        }
        return longest;
    }

    /** A phrase found: from the word {@code from} to before {@code to}. */
    record Hit<V>(int from, int to, List<V> values) {}
}
