package dev.weir.lake.commit;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The manifest of a run, as its data sets are published, held back or thrown away one after the other. */
final class RunStatus {

    private static final String PUBLISHED = "published";

    private RunStatus() {}

    /** The manifest once some of the run's streams have got another status. */
    static Row with(Row manifest, Set<String> streams, String status) {
        Row next = Row.of(manifest);
        List<Row> rows = new ArrayList<>();
        Set<String> statuses = new HashSet<>();
        for (Row stream : streams(manifest)) {
            Row row = Row.of(stream);
            if (streams.contains(String.valueOf(row.get("name")))) {
                row.put("status", status);
            }
            rows.add(row);
            statuses.add(String.valueOf(row.get("status")));
        }
        next.put("verdict", verdict(statuses));
        next.put("streams", rows);
        return next;
    }

    private static String verdict(Set<String> statuses) {
        if (statuses.contains(PUBLISHED)) {
            return statuses.size() == 1 ? PUBLISHED : "partly_published";
        }
        return statuses.contains("staged") ? "staged" : statuses.contains("held") ? "held" : "dropped";
    }

    /** The streams of a manifest that are published. */
    static Set<String> published(Row manifest) {
        Set<String> names = new TreeSet<>();
        streams(manifest).stream()
                .filter(stream -> PUBLISHED.equals(stream.get("status")))
                .forEach(stream -> names.add(String.valueOf(stream.get("name"))));
        return names;
    }

    private static List<Row> streams(Row manifest) {
        List<Row> rows = new ArrayList<>();
        if (manifest.get("streams") instanceof List<?> list) {
            list.forEach(row -> rows.add((Row) row));
        }
        return rows;
    }
}
