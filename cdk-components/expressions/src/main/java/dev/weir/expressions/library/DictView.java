package dev.weir.expressions.library;

import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.Tuple;
import dev.weir.expressions.value.Undefined;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code keys()}, {@code values()} and {@code items()} give: the live contents of a mapping. */
final class DictView implements PythonObject {

    /** Which side of the entries a view shows. */
    private enum Side {
        KEYS("dict_keys"),
        VALUES("dict_values"),
        ITEMS("dict_items");

        private final String type;

        Side(String type) {
            this.type = type;
        }
    }

    private final Map<?, ?> map;
    private final Side side;

    private DictView(Map<?, ?> map, Side side) {
        this.map = map;
        this.side = side;
    }

    static DictView keys(Map<?, ?> map) {
        return new DictView(map, Side.KEYS);
    }

    static DictView values(Map<?, ?> map) {
        return new DictView(map, Side.VALUES);
    }

    static DictView items(Map<?, ?> map) {
        return new DictView(map, Side.ITEMS);
    }

    @Override
    public Iterator<@Nullable Object> elements() {
        Iterator<@Nullable Object> keys = Iteration.over(map);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return keys.hasNext();
            }

            @Override
            public @Nullable Object next() {
                Object key = keys.next();
                return switch (side) {
                    case KEYS -> key;
                    case VALUES -> Incoming.value(map.get(key));
                    case ITEMS -> Tuple.of(key, Incoming.value(map.get(key)));
                };
            }
        };
    }

    @Override
    public int length() {
        return map.size();
    }

    @Override
    public boolean truth() {
        return !map.isEmpty();
    }

    @Override
    public boolean equalTo(@Nullable Object other) {
        return other instanceof DictView view
                && side == view.side
                && (side == Side.VALUES ? this == other : list().equals(view.list()));
    }

    @Override
    public @Nullable Object left(Operator operator, @Nullable Object other) {
        Iterator<@Nullable Object> others = isSet(operator) ? Iteration.tryOver(other) : null;
        return others == null ? Undefined.ABSENT : without(list(), others);
    }

    @Override
    public @Nullable Object right(Operator operator, @Nullable Object other) {
        Iterator<@Nullable Object> others = isSet(operator) ? Iteration.tryOver(other) : null;
        if (others == null) {
            return Undefined.ABSENT;
        }
        List<@Nullable Object> elements = new ArrayList<>();
        others.forEachRemaining(elements::add);
        return without(elements, elements());
    }

    private boolean isSet(Operator operator) {
        return operator == Operator.SUBTRACT && side != Side.VALUES;
    }

    private static PySet without(List<@Nullable Object> elements, Iterator<@Nullable Object> others) {
        List<@Nullable Object> removed = new ArrayList<>();
        others.forEachRemaining(removed::add);
        PySet gone = new PySet(removed);
        return new PySet(new PySet(elements)
                .values().stream().filter(value -> !gone.contains(value)).toList());
    }

    @Override
    public @Nullable Object attribute(String name) {
        return name.equals("mapping") ? map : Undefined.ABSENT;
    }

    @Override
    public String typeName() {
        return side.type;
    }

    @Override
    public String repr() {
        return side.type + "(" + Python.repr(list()) + ")";
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        elements().forEachRemaining(list::add);
        return list;
    }
}
