package dev.weir.trial.record;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.value.Row;
import dev.weir.trial.golden.Expected;
import dev.weir.trial.golden.Rerun;
import dev.weir.trial.scrub.Scrubber;
import dev.weir.trial.scrub.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A recording on its way to its place: scrubbed, read again, looked through for secrets once more. */
final class Draft {

    private final RecordOptions options;
    private final Row schema;
    private final List<String> streams;
    private final List<String> remarks = new ArrayList<>();

    Draft(RecordOptions options, Row schema, List<String> streams) {
        this.options = options;
        this.schema = schema;
        this.streams = streams;
    }

    Review write(List<LiveSync> syncs) {
        List<Secret> secrets = secrets(syncs);
        Scrubber scrubber = new Scrubber(secrets);
        Placement placement = new Placement(options.folder());
        placement.begin();
        boolean finished = false;
        try {
            Map<String, Map<String, Integer>> counts = recordings(syncs, secrets, scrubber, placement);
            expected(syncs, new Scrubber(secrets), placement);
            placement.finish(syncs.stream().map(LiveSync::name).toList());
            finished = true;
            return review(syncs, secrets, counts);
        } finally {
            if (!finished) {
                placement.giveUp();
            }
        }
    }

    private List<Secret> secrets(List<LiveSync> syncs) {
        SecretSearch search = new SecretSearch(options.rules());
        syncs.forEach(sync -> sync.configs().forEach(config -> search.config(schema, config)));
        syncs.forEach(sync -> search.captures(sync.captures(), sync.config()));
        List<String> tooShort = search.found().tooShort();
        if (!tooShort.isEmpty()) {
            throw Recorder.refused(
                    tooShort.get(0) + " has fewer than 4 characters, so that it cannot be told from other text"
                            + " (record with an account whose secret is longer)");
        }
        return search.found().secrets();
    }

    private Map<String, Map<String, Integer>> recordings(
            List<LiveSync> syncs, List<Secret> secrets, Scrubber scrubber, Placement placement) {
        Set<String> standIns = secrets.stream().map(Secret::standIn).collect(Collectors.toSet());
        ShortValues shortValues = new ShortValues(options.rules().fields());
        RecordedFile file = new RecordedFile(scrubber, shortValues, standIns);
        for (LiveSync sync : syncs) {
            String text = file.text(sync.config(), sync.asOf(), options.limits(), sync.captures());
            requireClean(text, "exchanges/" + sync.name() + ".json", scrubber);
            placement.write(placement.draftRecording(sync.name()), text);
        }
        file.dropped()
                .forEach(name -> remarks.add("header " + name
                        + " of requests is left out: it holds a credential that is made while the connector runs"));
        if (shortValues.replaced() > 0) {
            remarks.add(shortValues.replaced()
                    + " short values of the fields of --scrub were replaced in those fields only");
        }
        return new TreeMap<>(scrubber.counts());
    }

    private static void requireClean(String text, String where, Scrubber scrubber) {
        scrubber.leak(text).ifPresent(secret -> {
            throw Recorder.refused(secret.label() + " would still be in " + where
                    + " (it stands there in a form that is not replaced: record with another secret, or report this)");
        });
    }

    /** Reads the recordings as weir test does: what comes of them is what is expected from now on. */
    private void expected(List<LiveSync> syncs, Scrubber scrubber, Placement placement) {
        Map<String, Row> states = options.states();
        for (LiveSync sync : syncs) {
            Path recording = placement.draftRecording(sync.name());
            Rerun again = Rerun.of(options.manifest(), recording, streams, states, options.surroundings());
            requireSame(sync, again, scrubber);
            states = again.states();
            Expected.files(again.records(), again.states()).forEach((name, text) -> {
                requireClean(text, "expected/" + sync.name() + "/" + name, scrubber);
                placement.write(placement.draftExpected(sync.name(), name), text);
            });
        }
    }

    private void requireSame(LiveSync live, Rerun again, Scrubber scrubber) {
        again.failures().forEach((stream, failure) -> {
            throw different(live, "stream '" + stream + "' fails then: " + failure.getMessage());
        });
        for (String message : again.unanswered()) {
            throw different(live, message);
        }
        for (Map.Entry<String, List<Row>> stream : live.records().entrySet()) {
            int before = stream.getValue().size();
            List<Row> records = again.records().getOrDefault(stream.getKey(), List.of());
            if (before != records.size()) {
                throw different(
                        live,
                        "stream '" + stream.getKey() + "' has " + records.size() + " records then, and had " + before);
            }
            String first = scrubber.text(Expected.recordsText(stream.getValue()), "records");
            if (!first.equals(Expected.recordsText(records))) {
                remarks.add("records of '" + stream.getKey() + "' in " + live.name()
                        + " differ from those of the source by more than what was replaced: look at them");
            }
        }
        again.unused().stream()
                .distinct()
                .limit(3)
                .forEach(request -> remarks.add("recorded, but not asked for when read again: " + request));
    }

    private static ConnectorException different(LiveSync sync, String reason) {
        return Recorder.refused(sync.name() + " does not give the same when it is read again: " + reason
                + " (what differs from run to run, or is computed from a secret, cannot be recorded)");
    }

    private Review review(List<LiveSync> syncs, List<Secret> secrets, Map<String, Map<String, Integer>> counts) {
        List<Review.Sync> told = new ArrayList<>();
        for (LiveSync sync : syncs) {
            Map<String, Integer> records = new LinkedHashMap<>();
            sync.records().forEach((stream, rows) -> records.put(stream, rows.size()));
            told.add(new Review.Sync(sync.name(), sync.captures().size(), records));
        }
        Map<String, Set<String>> standIns = new TreeMap<>();
        secrets.forEach(secret -> standIns.computeIfAbsent(secret.label(), label -> new TreeSet<>())
                .add(secret.standIn()));
        return new Review(told, counts, standIns, List.copyOf(remarks));
    }
}
