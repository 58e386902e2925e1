package dev.weir.authoring.diff;

import dev.weir.authoring.stream.StreamFacts;
import dev.weir.manifest.tree.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What changed in the streams of two manifests. */
final class StreamsDiff {

    private final Map<String, StreamFacts> before;
    private final Map<String, StreamFacts> after;
    private final Set<String> both;
    private final List<Change> changes = new ArrayList<>();

    StreamsDiff(List<StreamFacts> before, List<StreamFacts> after) {
        this.before = byName(before);
        this.after = byName(after);
        this.both = new HashSet<>(this.before.keySet());
        both.retainAll(this.after.keySet());
    }

    /** Streams of the same name, and those without one, by their order. */
    private static Map<String, StreamFacts> byName(List<StreamFacts> streams) {
        Map<String, StreamFacts> byName = new LinkedHashMap<>();
        for (StreamFacts stream : streams) {
            String name = stream.dynamic() ? "dynamic " + stream.name() : stream.name();
            String key = name;
            for (int i = 2; byName.containsKey(key); i++) {
                key = name + " " + i;
            }
            byName.put(key, stream);
        }
        return byName;
    }

    /** The names of the streams that both manifests have. */
    Set<String> common() {
        return both;
    }

    List<Change> changes() {
        Map<String, StreamFacts> gone = new LinkedHashMap<>(before);
        gone.keySet().removeAll(both);
        Map<String, StreamFacts> come = new LinkedHashMap<>(after);
        come.keySet().removeAll(both);
        renamed(gone, come);
        gone.values().forEach(stream -> add(Bump.MAJOR, "stream-removed", stream, "is removed", place(stream), null));
        come.values().forEach(stream -> add(Bump.MINOR, "stream-added", stream, "is added", null, place(stream)));
        before.forEach((name, stream) -> {
            StreamFacts present = after.get(name);
            if (present != null) {
                changes.addAll(new StreamDiff(both).compare(stream, present));
            }
        });
        return changes;
    }

    /** A stream that went is renamed if one came that is the same in everything else. */
    private void renamed(Map<String, StreamFacts> gone, Map<String, StreamFacts> come) {
        for (Map.Entry<String, StreamFacts> old : List.copyOf(gone.entrySet())) {
            Optional<Map.Entry<String, StreamFacts>> successor = come.entrySet().stream()
                    .filter(other -> isSame(old.getValue(), other.getValue()))
                    .findFirst();
            successor.ifPresent(present -> {
                String message = "is renamed, and was " + old.getValue().name();
                Position from = place(old.getValue());
                Position to = place(present.getValue());
                add(Bump.MAJOR, "stream-renamed", present.getValue(), message, from, to);
                gone.remove(old.getKey());
                come.remove(present.getKey());
            });
        }
    }

    private boolean isSame(StreamFacts old, StreamFacts present) {
        return old.dynamic() == present.dynamic()
                && new StreamDiff(both).compare(old, present).stream().allMatch(change -> change.bump() == Bump.NONE);
    }

    private static Position place(StreamFacts stream) {
        return stream.declared().origin().place();
    }

    private void add(
            Bump bump,
            String kind,
            StreamFacts stream,
            String message,
            @Nullable Position old,
            @Nullable Position present) {
        String subject = (stream.dynamic() ? "dynamic stream " : "stream ") + stream.name();
        changes.add(new Change(bump, subject, kind, message, old, present));
    }
}
