package dev.weir.authoring.infer;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was seen of the values in one place of records. Grows with the variety of values, never with their number. For one thread. */
final class Shape {

    private static final int EXAMPLE_LENGTH = 60;

    private final @Nullable Declared declared;
    private final Map<JsonKind, Sample> kinds = new EnumMap<>(JsonKind.class);
    private final Map<String, Shape> fields = new LinkedHashMap<>();
    private @Nullable Shape items;
    private @Nullable Shape values;
    private @Nullable TextFormat format;
    private @Nullable Sample first;
    private long seen;
    private long objects;
    private boolean cut;
    private boolean empty;

    /** The first value of a type: where it stands, and what it is, empty unless examples are wanted. */
    record Sample(RecordPlace place, String example) {}

    /** A place that nothing was said of before. */
    Shape() {
        this(null);
    }

    /** A place of which a schema says something. */
    Shape(@Nullable Declared declared) {
        this.declared = declared;
    }

    void declareField(String name, Shape shape) {
        fields.put(name, shape);
    }

    void declareItems(Shape shape) {
        items = shape;
    }

    void declareValues(Shape shape) {
        values = shape;
    }

    @Nullable
    Declared declared() {
        return declared;
    }

    Map<JsonKind, Sample> kinds() {
        return kinds;
    }

    Map<String, Shape> fields() {
        return fields;
    }

    @Nullable
    Shape items() {
        return items;
    }

    @Nullable
    Shape values() {
        return values;
    }

    /** What its texts hold. */
    TextFormat format() {
        return format == null ? TextFormat.TEXT : format;
    }

    /** How many values there were. */
    long seen() {
        return seen;
    }

    /** How many of them were objects. */
    long objects() {
        return objects;
    }

    /** Whether there was more in objects than was kept. */
    boolean isCut() {
        return cut || empty && fields.isEmpty() && values == null;
    }

    /** Where it was first seen; null if it never was. */
    @Nullable
    Sample first() {
        return first;
    }

    void add(@Nullable Object value, int depth, RecordPlace place, Budget budget) {
        seen++;
        JsonKind kind = JsonKind.of(value);
        if (!kinds.containsKey(kind)) {
            Sample sample = new Sample(place, example(value, kind, budget));
            kinds.put(kind, sample);
            first = first == null ? sample : first;
        }
        if (declared != null) {
            declared.look(value, kind, place);
        }
        if (declared == null || depth == 0 || !declared.leavesOpen(kind)) {
            look(value, kind, depth, place, budget);
        }
    }

    private void look(@Nullable Object value, JsonKind kind, int depth, RecordPlace place, Budget budget) {
        if (value instanceof Map<?, ?> map) {
            object(map, depth, place, budget);
        } else if (value instanceof Collection<?> list) {
            array(list, depth, place, budget);
        } else if (kind == JsonKind.STRING && format != TextFormat.TEXT) {
            TextFormat found = TextFormat.of(String.valueOf(value));
            format = format == null || format == found ? found : TextFormat.TEXT;
        }
    }

    private static String example(@Nullable Object value, JsonKind kind, Budget budget) {
        if (value == null || !budget.limits().examples() || kind == JsonKind.OBJECT || kind == JsonKind.ARRAY) {
            return "";
        }
        String text = String.valueOf(value);
        return text.length() <= EXAMPLE_LENGTH ? text : text.substring(0, EXAMPLE_LENGTH) + "…";
    }

    private void array(Collection<?> list, int depth, RecordPlace place, Budget budget) {
        if (list.isEmpty() || !budget.reaches(depth, place)) {
            return;
        }
        if (items == null) {
            items = new Shape();
        }
        for (Object element : list) {
            items.add(element, depth + 1, place, budget);
        }
    }

    private void object(Map<?, ?> map, int depth, RecordPlace place, Budget budget) {
        objects++;
        empty |= map.isEmpty();
        if (!budget.reaches(depth, place)) {
            cut = true;
            return;
        }
        map.forEach((key, value) -> field(String.valueOf(key), value, depth, place, budget));
        int most = budget.limits().mapKeys();
        if (most > 0 && depth > 0 && values == null && added() > most) {
            becomeMap();
        }
    }

    private void field(String name, @Nullable Object value, int depth, RecordPlace place, Budget budget) {
        Shape field = fields.get(name);
        if (field == null && values != null) {
            field = values;
        } else if (field == null && budget.admits(name, place)) {
            field = new Shape();
            fields.put(name, field);
        }
        if (field == null) {
            cut = true;
        } else {
            field.add(value, depth + 1, place, budget);
        }
    }

    private long added() {
        return fields.values().stream().filter(field -> field.declared == null).count();
    }

    /** The fields that no schema declares become one: that of any key. */
    private void becomeMap() {
        Shape all = new Shape();
        fields.values().stream().filter(field -> field.declared == null).forEach(all::takeIn);
        fields.values().removeIf(field -> field.declared == null);
        values = all;
    }

    private void takeIn(Shape other) {
        boolean texts = kinds.containsKey(JsonKind.STRING) && other.kinds.containsKey(JsonKind.STRING);
        format = texts && format() != other.format() ? TextFormat.TEXT : format == null ? other.format : format;
        other.kinds.forEach(kinds::putIfAbsent);
        first = first == null ? other.first : first;
        seen += other.seen;
        objects += other.objects;
        cut |= other.cut;
        empty |= other.empty;
        items = joined(items, other.items);
        values = joined(values, other.values);
        other.fields.forEach((name, field) -> {
            if (values != null) {
                values.takeIn(field);
            } else {
                Shape own = fields.putIfAbsent(name, field);
                if (own != null) {
                    own.takeIn(field);
                }
            }
        });
        if (values != null && !fields.isEmpty()) {
            becomeMapWith(values);
        }
    }

    private void becomeMapWith(Shape known) {
        Set.copyOf(fields.keySet()).forEach(name -> {
            Shape field = fields.remove(name);
            if (field != null) {
                known.takeIn(field);
            }
        });
    }

    private static @Nullable Shape joined(@Nullable Shape one, @Nullable Shape other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        one.takeIn(other);
        return one;
    }
}
