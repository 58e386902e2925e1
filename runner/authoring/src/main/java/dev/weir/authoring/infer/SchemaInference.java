package dev.weir.authoring.infer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells the schema of records. Records come one by one and are not kept; memory grows with the variety of fields up to the
 * limits, never with the number of records. The schema takes in every record that was added. For one thread.
 *
 * <p>Types are those of the values: whole numbers are {@code integer} until one has a fraction; a field of several types has them
 * all. Fields may be null, as no number of records says that they never are. Texts that all are dates, or all are times, have a
 * {@code format}, times also an {@code airbyte_type}. Order and form follow the schemas that the reference infers: draft 07, null
 * last, {@code additionalProperties}; other than there, whole numbers stay {@code integer}, several types are one list in place of
 * {@code anyOf}, and fields that are always null stay.
 */
public final class SchemaInference {

    private final Shape root;
    private final Budget budget;
    private long records;

    private SchemaInference(Shape root, InferenceLimits limits) {
        this.root = root;
        this.budget = new Budget(limits);
    }

    /** An inference of records of which nothing is known, with the limits by default. */
    public SchemaInference() {
        this(InferenceLimits.DEFAULT);
    }

    /** An inference of records of which nothing is known. */
    public SchemaInference(InferenceLimits limits) {
        this(new Shape(), limits);
    }

    /**
     * An inference that starts from a schema: of an earlier run, or one that was declared. It is widened where records do not fit,
     * and otherwise kept as it is, with all its keywords; objects and arrays of which it tells no fields or items stay open. Places that it describes by {@code $ref}, {@code anyOf} and the like are
     * kept as they are.
     */
    public static SchemaInference widening(Map<String, ?> schema, InferenceLimits limits) {
        return new SchemaInference(SchemaShapes.of(schema), limits);
    }

    /** Looks at one more record. */
    public void add(Map<String, ?> record) {
        add(record, RecordPlace.UNKNOWN);
    }

    /** Looks at one more record, of which reports say where it stands. */
    public void add(Map<String, ?> record, RecordPlace place) {
        records++;
        root.add(record, 0, place, budget);
    }

    /** How many records were looked at. */
    public long records() {
        return records;
    }

    /** The schema of what was seen so far, of plain values; fields in the order in which they were found, declared ones first. */
    public Map<String, @Nullable Object> schema() {
        return ShapeSchema.root(root);
    }

    /** How records differ from the schema that this started from; empty if it started from none. */
    public List<Drift> drift() {
        return root.declared() == null ? List.of() : DriftReport.of(root);
    }

    /** What a reader of the schema should know: fields that are always null, what was not looked at. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        Set<String> unchecked = new TreeSet<>();
        notes("", root, notes, unchecked);
        RecordPlace full = budget.full();
        if (full != null) {
            notes.add("there are more fields than are kept; the first without a schema of its own is at " + full
                    + " (objects with many keys may be maps)");
        }
        RecordPlace deep = budget.deep();
        if (deep != null) {
            notes.add("values are nested deeper than is looked at, first at " + deep);
        }
        if (!unchecked.isEmpty()) {
            notes.add("not compared with what was seen: " + String.join(", ", unchecked));
        }
        return notes;
    }

    private static void notes(String path, Shape shape, List<String> notes, Set<String> unchecked) {
        Declared declared = shape.declared();
        if (declared != null && declared.isOpaque()) {
            notes.add("field " + path
                    + " is kept as it was declared: what its schema says is not compared with what was seen");
            return;
        }
        if (declared != null) {
            unchecked.addAll(declared.unchecked());
        }
        if (declared == null && shape.kinds().keySet().equals(Set.of(JsonKind.NULL))) {
            notes.add("field " + path + " was null in all " + shape.seen() + " values: its type is not known");
        }
        shape.fields()
                .forEach((name, field) -> notes(path.isEmpty() ? name : path + "." + name, field, notes, unchecked));
        Shape items = shape.items();
        if (items != null) {
            notes(path + "[]", items, notes, unchecked);
        }
        Shape values = shape.values();
        if (values != null) {
            notes(path + ".*", values, notes, unchecked);
        }
    }
}
