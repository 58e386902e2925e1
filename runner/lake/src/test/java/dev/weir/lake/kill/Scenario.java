package dev.weir.lake.kill;

import dev.weir.lake.Lakes;
import dev.weir.lake.declare.LakeDeclaration;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/** What the runs of a seed read and what should become of it. */
final class Scenario {

    static final String SOURCE = "shop";

    private static final String GATE = """
            "gate": {"replaced": false, "range": [{"column": "amount", "minimum": 0, "on_failure": "quarantine"},
                               {"column": "amount", "minimum": -100, "on_failure": "block"}]}""";

    private final long seed;
    private final Map<String, Map<List<Integer>, List<Row>>> known = new HashMap<>();
    final List<Feed> feeds;

    Scenario(long seed) {
        this.seed = seed;
        this.feeds = Feeds.of(seed);
    }

    /** How a run fares with a stream. */
    enum Outcome {
        /** It reads it, and the gate lets it through. */
        GOOD,
        /** It reads it, and the gate holds it back. */
        HELD,
        /** It reads it, and the gate holds the whole run back. */
        BLOCKS,
        /** It cannot read it to its end. */
        BROKEN
    }

    LakeDeclaration declaration() {
        String streams = feeds.stream()
                .map(feed -> "\"" + feed.name() + "\": " + feed.declaration().formatted(GATE))
                .collect(Collectors.joining(", "));
        return LakeDeclaration.of(Lakes.json("{\"lake\": {\"streams\": {" + streams + "}}}"));
    }

    Feed feed(String stream) {
        return feeds.stream()
                .filter(feed -> feed.name().equals(stream))
                .findFirst()
                .orElseThrow();
    }

    Outcome outcome(int run, String stream) {
        int dice = new SplittableRandom((seed * 31 + run) * 31 + stream.hashCode()).nextInt(100);
        return dice < 4 ? Outcome.BLOCKS : dice < 12 ? Outcome.HELD : dice < 20 ? Outcome.BROKEN : Outcome.GOOD;
    }

    /** Whether a run that nothing happens to publishes a stream. */
    boolean publishes(int run, String stream) {
        return outcome(run, stream) == Outcome.GOOD
                && feeds.stream().noneMatch(feed -> outcome(run, feed.name()) == Outcome.BLOCKS);
    }

    static String name(int run) {
        return "k%05d".formatted(run);
    }

    static int number(String run) {
        return Integer.parseInt(run.substring(1));
    }

    /** The state of a stream that those runs have published, in their order. */
    State state(String stream, List<Integer> published) {
        boolean anew = feed(stream).readsAllAgain() && !published.isEmpty();
        List<Integer> runs = anew ? published.subList(published.size() - 1, published.size()) : published;
        long next = 0;
        for (int run : runs) {
            next = feed(stream).after(run, next);
        }
        return new State(next, runs);
    }

    /** The records of a stream that those runs have published, in their order. */
    synchronized List<Row> rows(String stream, List<Integer> runs) {
        if (runs.isEmpty()) {
            return List.of();
        }
        Map<List<Integer>, List<Row>> ofStream = known.computeIfAbsent(stream, any -> new HashMap<>());
        List<Row> rows = ofStream.get(runs);
        if (rows == null) {
            rows = rows(feed(stream), runs.subList(0, runs.size() - 1), runs.get(runs.size() - 1));
            ofStream.put(List.copyOf(runs), rows);
        }
        return rows;
    }

    private List<Row> rows(Feed feed, List<Integer> before, int run) {
        List<Feed.Read> read = feed.read(run, state(feed.name(), before).next());
        List<Row> rows = new ArrayList<>(rows(feed.name(), before));
        rows.removeIf(row -> feed.replaces(row, read));
        read.forEach(one -> rows.addAll(one.rows()));
        return rows;
    }

    /** How far a stream was read: a position, and the runs that published it. */
    record State(long next, List<Integer> runs) {

        static State of(Row row) {
            List<Integer> runs = new ArrayList<>();
            ((List<?>) row.getOrDefault("runs", List.of())).forEach(run -> runs.add(((Long) run).intValue()));
            return new State((Long) row.getOrDefault("next", 0L), runs);
        }

        Row toRow() {
            Row row = Row.of("next", next);
            row.put("runs", runs.stream().map(Integer::longValue).toList());
            return row;
        }
    }
}
