package dev.weir.authoring.infer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The schemas of the streams that records belong to. For one thread. */
public final class InferredStreams implements RecordLines.Taker {

    private static final int SHOWN = 20;
    private static final int MOST_STREAMS = 1_000;

    private final String only;
    private final String unnamed;
    private final Function<String, SchemaInference> beginning;
    private final Map<String, SchemaInference> streams = new LinkedHashMap<>();
    private final Set<String> others = new TreeSet<>();
    private final List<String> broken = new ArrayList<>();
    private long brokenLines;

    /**
     * Streams, none seen yet.
     *
     * @param only      the only stream whose messages are taken; empty for all
     * @param unnamed   the stream of records without messages
     * @param beginning what the inference of a stream starts from, by its name
     */
    public InferredStreams(String only, String unnamed, Function<String, SchemaInference> beginning) {
        this.only = only;
        this.unnamed = unnamed;
        this.beginning = beginning;
    }

    /** The same streams for a source whose records without messages are those of another stream. */
    public RecordLines.Taker of(String stream) {
        return new RecordLines.Taker() {
            @Override
            public void record(String named, Map<String, ?> record, RecordPlace place) {
                InferredStreams.this.record(named.isEmpty() ? stream : named, record, place);
            }

            @Override
            public void broken(RecordPlace place, String reason) {
                InferredStreams.this.broken(place, reason);
            }
        };
    }

    @Override
    public void record(String stream, Map<String, ?> record, RecordPlace place) {
        String name = stream.isEmpty() ? unnamed : stream;
        if (!only.isEmpty() && !only.equals(name)) {
            if (others.size() < SHOWN) {
                others.add(name);
            }
            return;
        }
        SchemaInference known = streams.get(name);
        if (known == null) {
            if (streams.size() == MOST_STREAMS) {
                throw new IllegalArgumentException("Cannot infer schemas: the records are of more than " + MOST_STREAMS
                        + " streams, the last one at " + place + " (choose one with --stream)");
            }
            known = beginning.apply(name);
            streams.put(name, known);
        }
        known.add(record, place);
    }

    @Override
    public void broken(RecordPlace place, String reason) {
        brokenLines++;
        if (broken.size() < SHOWN) {
            broken.add(place + ": Cannot read a record: " + reason);
        }
    }

    /** The inferences by stream, in the order in which streams were seen first. */
    public Map<String, SchemaInference> streams() {
        return streams;
    }

    /** Some of the streams that were passed over. */
    public Set<String> others() {
        return others;
    }

    /** The lines that hold no record, as messages; the last one counts those that are not shown. */
    public List<String> broken() {
        List<String> messages = new ArrayList<>(broken);
        if (brokenLines > broken.size()) {
            messages.add("and " + (brokenLines - broken.size()) + " more lines");
        }
        return messages;
    }
}
