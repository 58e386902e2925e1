package dev.weir.authoring.infer;

import dev.weir.authoring.infer.Drift.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells how what was seen differs from what was declared. */
final class DriftReport {

    private final List<Drift> found = new ArrayList<>();

    private DriftReport() {}

    static List<Drift> of(Shape root) {
        DriftReport report = new DriftReport();
        report.visit("", root, root.objects());
        return report.found;
    }

    private void visit(String path, Shape shape, long records) {
        Declared declared = shape.declared();
        if (declared == null) {
            added(path, shape);
        } else if (shape.seen() == 0) {
            missing(path, records);
        } else if (!declared.isOpaque()) {
            compare(path, shape, declared);
            inner(path, shape);
        }
    }

    private void inner(String path, Shape shape) {
        shape.fields()
                .forEach((name, field) -> visit(path.isEmpty() ? name : path + "." + name, field, shape.objects()));
        Shape items = shape.items();
        if (items != null && (items.seen() > 0 || items.declared() == null)) {
            visit(path + "[]", items, items.seen());
        }
        Shape values = shape.values();
        if (values != null && values.seen() > 0) {
            visit(path + ".*", values, values.seen());
        }
    }

    private void added(String path, Shape shape) {
        String types = shape.kinds().keySet().stream().map(JsonKind::word).collect(Collectors.joining(", "));
        Shape.Sample first = shape.first();
        add(Kind.NEW_FIELD, path, "field " + path + " (" + types + ") is new", first);
    }

    private void missing(String path, long records) {
        String text = "field " + path + " was not seen in " + records + (records == 1 ? " record" : " records");
        found.add(new Drift(Kind.NOT_SEEN, path, text, null, ""));
    }

    private void compare(String path, Shape shape, Declared declared) {
        String name = path.isEmpty() ? "the record" : "field " + path;
        for (Map.Entry<JsonKind, Shape.Sample> seen : shape.kinds().entrySet()) {
            if (!declared.allows(seen.getKey())) {
                String from = String.join(", ", ShapeSchema.words(declared.kinds()));
                add(
                        Kind.TYPE_WIDENED,
                        path,
                        name + " (" + from + ") is " + seen.getKey().word() + " too",
                        seen.getValue());
            }
        }
        RecordPlace format = declared.lostFormat();
        if (format != null) {
            String lost = String.valueOf(declared.keywords().get("format"));
            Object type = declared.keywords().get("airbyte_type");
            String shown = type == null ? lost : lost + ", " + type;
            found.add(new Drift(
                    Kind.FORMAT_LOST, path, name + " (" + shown + ") does not always have the format", format, ""));
        }
        RecordPlace words = declared.lostWords();
        if (words != null) {
            found.add(new Drift(Kind.WORDS_LOST, path, name + " has a value that its schema does not list", words, ""));
        }
        declared.lostRequired().forEach((field, place) -> {
            String whole = path.isEmpty() ? field : path + "." + field;
            found.add(new Drift(
                    Kind.NOT_ALWAYS_THERE, whole, "field " + whole + " is required and not always there", place, ""));
        });
    }

    private void add(Kind kind, String path, String text, Shape.@Nullable Sample sample) {
        Shape.Sample first = Objects.requireNonNullElse(sample, new Shape.Sample(RecordPlace.UNKNOWN, ""));
        found.add(new Drift(kind, path, text, first.place(), first.example()));
    }
}
