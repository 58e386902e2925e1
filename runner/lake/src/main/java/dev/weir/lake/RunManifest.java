package dev.weir.lake;

import dev.weir.lake.parquet.WrittenFile;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The JSON document that a run leaves behind: verdict, and for each stream its files, counts, bounds and states. */
final class RunManifest {

    private RunManifest() {}

    static Row of(LakeOptions options, LakeResult result, Map<String, Row> before, Map<String, StreamLoad> loads) {
        Row manifest = Row.of("run", options.runId());
        manifest.put("source", options.source());
        manifest.put("verdict", result.verdict().name().toLowerCase(Locale.ROOT));
        manifest.put("loaded_at", options.now().toString());
        List<Row> streams = result.streams().stream()
                .map(stream -> stream(stream, before, loads))
                .toList();
        manifest.put("streams", streams);
        return manifest;
    }

    private static Row stream(StreamResult result, Map<String, Row> before, Map<String, StreamLoad> loads) {
        Row row = Row.of("name", result.name());
        row.put("published", result.published());
        row.put("rows", result.rows());
        row.put("bytes", result.bytes());
        row.put("seconds", result.seconds());
        row.put("rescued", Row.of(result.rescued()));
        row.put("extra_fields", result.extraFields());
        row.put("state_before", before.get(result.name()));
        StreamLoad load = loads.get(result.name());
        Row after = load == null ? null : load.finalState();
        row.put("state_after", after == null ? before.get(result.name()) : after);
        row.put("failure", result.failure() == null ? null : result.failure().getMessage());
        row.put(
                "files",
                load == null
                        ? List.of()
                        : load.files().stream().map(RunManifest::file).toList());
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
