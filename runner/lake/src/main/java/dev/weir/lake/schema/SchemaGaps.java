package dev.weir.lake.schema;

import dev.weir.lake.schema.SchemaChange.Kind;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a stream's schema and the columns of its files differ from run to run, so that it is told once.
 *
 * @param gone       the fields of columns that the schema does not know any more
 * @param uncolumned the fields of the schema that got no column
 */
public record SchemaGaps(List<String> gone, List<String> uncolumned) {

    /** Where both are the same, or nothing is known. */
    public static final SchemaGaps NONE = new SchemaGaps(List.of(), List.of());

    public SchemaGaps {
        gone = List.copyOf(gone);
        uncolumned = List.copyOf(uncolumned);
    }

    /** The gaps that differences to earlier files leave. */
    public static SchemaGaps of(List<SchemaChange> changes) {
        List<String> gone = new ArrayList<>();
        List<String> uncolumned = new ArrayList<>();
        for (SchemaChange change : changes) {
            if (change.kind() == Kind.GONE) {
                gone.add(change.field());
            } else if (isUncolumned(change.kind())) {
                uncolumned.add(change.field());
            }
        }
        return new SchemaGaps(gone, uncolumned);
    }

    private static boolean isUncolumned(Kind kind) {
        return kind == Kind.DRIFT || kind == Kind.DISCARDED;
    }

    /** What of the differences to earlier files is new since these gaps, with the fields that are back. */
    public List<SchemaChange> news(List<SchemaChange> changes) {
        List<SchemaChange> news = new ArrayList<>();
        for (SchemaChange change : changes) {
            boolean known = change.kind() == Kind.GONE
                    ? gone.contains(change.field())
                    : isUncolumned(change.kind()) && uncolumned.contains(change.field());
            if (!known) {
                news.add(change);
            }
        }
        for (String field : gone) {
            if (changes.stream().noneMatch(change -> hides(change, field))) {
                news.add(new SchemaChange(Kind.BACK, field, null, null, null));
            }
        }
        return news;
    }

    /** Whether a difference says that a field, or what it is a part of, is still not there. */
    private static boolean hides(SchemaChange change, String field) {
        return (change.kind() == Kind.GONE || change.kind() == Kind.CONFLICT) && isIn(change.field(), field);
    }

    /** Whether a field, or what it is a part of, is gone. */
    public boolean isGone(String field) {
        return gone.stream().anyMatch(one -> isIn(one, field));
    }

    private static boolean isIn(String whole, String field) {
        return field.startsWith(whole)
                && (field.length() == whole.length() || ".[".indexOf(field.charAt(whole.length())) >= 0);
    }

    /** The gaps as a JSON value. */
    public Row toRow() {
        Row row = Row.of("gone", gone);
        row.put("uncolumned", uncolumned);
        return row;
    }

    /** The gaps from their JSON value; nothing is known if there is none. */
    public static SchemaGaps ofRow(@Nullable Row row) {
        return row == null ? NONE : new SchemaGaps(texts(row.get("gone")), texts(row.get("uncolumned")));
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> items
                ? items.stream().map(String::valueOf).toList()
                : List.of();
    }
}
