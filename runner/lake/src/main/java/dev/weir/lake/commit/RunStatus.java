package dev.weir.lake.commit;

import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The manifest of a run, as its data sets are published, held back or thrown away one after the other. */
final class RunStatus {

    private static final String PUBLISHED = "published";

    private RunStatus() {}

    /** The manifest once some of the run's streams have got another status. */
    static Row with(Row manifest, Set<String> streams, String status) {
        Row next = Row.of(manifest);
        List<Row> rows = new ArrayList<>();
        int published = 0;
        String other = status;
        for (Row stream : streams(manifest)) {
            Row row = Row.of(stream);
            if (streams.contains(String.valueOf(row.get("name")))) {
                row.put("status", status);
            }
            rows.add(row);
            boolean visible = PUBLISHED.equals(row.get("status"));
            published += visible ? 1 : 0;
            other = visible ? other : String.valueOf(row.get("status"));
        }
        next.put("verdict", published == rows.size() ? PUBLISHED : published > 0 ? "partly_published" : other);
        next.put("streams", rows);
        return next;
    }

    private static List<Row> streams(Row manifest) {
        List<Row> rows = new ArrayList<>();
        if (manifest.get("streams") instanceof List<?> list) {
            list.forEach(row -> rows.add((Row) row));
        }
        return rows;
    }
}
