package dev.weir.lake;

import dev.weir.lake.parquet.WrittenFile;
import dev.weir.lake.schema.SchemaChange;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The JSON document that a run leaves behind: verdict, and for each stream its files, counts, bounds, states
 * and what the gate judged by. */
final class RunManifest {

    private RunManifest() {}

    static Row of(LakeOptions options, LakeResult result, Collection<StreamLoad> loads) {
        Row manifest = Row.of("run", options.runId());
        manifest.put("source", options.source());
        manifest.put("account", options.account());
        manifest.put("verdict", word(result.verdict()));
        manifest.put("loaded_at", options.now().toString());
        List<Row> streams = new ArrayList<>();
        int next = 0;
        for (StreamLoad load : loads) {
            streams.add(stream(result.streams().get(next++), load, options));
        }
        for (StreamResult refused :
                result.streams().subList(next, result.streams().size())) {
            Row row = Row.of("name", refused.name());
            row.put("status", word(refused.status()));
            row.put(
                    "failure",
                    refused.failure() == null ? null : refused.failure().getMessage());
            streams.add(row);
        }
        manifest.put("streams", streams);
        manifest.put("gate", result.gate() == null ? null : result.gate().toRow());
        return manifest;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Row stream(StreamResult result, StreamLoad load, LakeOptions options) {
        Row row = Row.of("name", result.name());
        row.put("status", word(result.status()));
        row.put("rows", result.rows());
        row.put("bytes", result.bytes());
        row.put("seconds", result.seconds());
        row.put("rescued", Row.of(result.rescued()));
        row.put("extra_fields", result.extraFields());
        row.put("quarantined", result.quarantined());
        row.put("dropped_values", load.droppedValues());
        row.put("state_before", load.stateBefore());
        row.put("state_after", load.stateAfter());
        row.put("failure", result.failure() == null ? null : result.failure().getMessage());
        row.put(
                "schema_changes",
                load.schemaNews().stream().map(SchemaChange::toRow).toList());
        row.put("evidence", load.evidence(options).toRow());
        row.put("files", load.files().stream().map(RunManifest::file).toList());
        return row;
    }

    private static Row file(WrittenFile file) {
        Row row = Row.of("path", file.staged().path());
        row.put("rows", file.rows());
        row.put("bytes", file.staged().bytes());
        row.put("sha256", file.sha256());
        row.put("bounds", file.bounds());
        return row;
    }
}
