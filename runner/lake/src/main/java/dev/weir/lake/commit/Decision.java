package dev.weir.lake.commit;

import dev.weir.lake.json.JsonText;
import dev.weir.lake.storage.StagedFile;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What becomes of a run, with all that it takes to carry it out, in this process or another.
 *
 * @param run       the run's name
 * @param publishes whether its files become visible; otherwise everything of it is thrown away
 * @param files     the files that become visible
 * @param states    the streams' new states, by name
 * @param manifest  the manifest to leave behind
 */
public record Decision(String run, boolean publishes, List<StagedFile> files, Map<String, Row> states, Row manifest) {

    public Decision {
        files = List.copyOf(files);
        states = Map.copyOf(states);
    }

    /** To publish. */
    public static Decision publish(String run, List<StagedFile> files, Map<String, Row> states, Row manifest) {
        return new Decision(run, true, files, states, manifest);
    }

    /** To throw everything away. */
    public static Decision drop(String run, Row manifest) {
        return new Decision(run, false, List.of(), Map.of(), manifest);
    }

    byte[] toBytes() {
        Row row = Row.of("run", run);
        row.put("decision", publishes ? "publish" : "drop");
        row.put("files", files.stream().map(StagedFile::toRow).toList());
        row.put("states", Row.of(states));
        row.put("manifest", manifest);
        return JsonText.bytes(row);
    }

    static Decision of(byte[] text) {
        Row row = JsonText.object(text);
        if (row.get("run") instanceof String run
                && row.get("files") instanceof List<?> files
                && row.get("states") instanceof Row states
                && row.get("manifest") instanceof Row manifest) {
            List<StagedFile> staged = new ArrayList<>();
            files.forEach(file -> staged.add(StagedFile.of((Row) file)));
            return new Decision(run, "publish".equals(row.get("decision")), staged, rows(states), manifest);
        }
        throw new IllegalArgumentException("not a decision: " + row.keySet());
    }

    private static Map<String, Row> rows(Row states) {
        Map<String, Row> rows = new LinkedHashMap<>();
        states.forEach((stream, state) -> {
            if (state instanceof Row row) {
                rows.put(stream, row);
            }
        });
        return rows;
    }
}
