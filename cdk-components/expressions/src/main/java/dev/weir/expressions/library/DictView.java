package dev.weir.expressions.library;

import dev.weir.expressions.routine.BoundMethod;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Incoming;
import dev.weir.expressions.value.Iteration;
import dev.weir.expressions.value.Operator;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.PythonObject;
import dev.weir.expressions.value.SetLike;
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
        KEYS("dict_keys", "KeysView"),
        VALUES("dict_values", "ValuesView"),
        ITEMS("dict_items", "ItemsView");

        private final String type;
        private final String typeForRecords;

        Side(String type, String typeForRecords) {
            this.type = type;
            this.typeForRecords = typeForRecords;
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
        SetLike set = asSet();
        SetLike others = set == null ? null : SetLike.of(other);
        return this == other || (set != null && others != null && set.size() == others.size() && set.isWithin(others));
    }

    @Override
    public int hash() {
        if (side == Side.VALUES) {
            return System.identityHashCode(this);
        }
        throw EvaluationException.type("unhashable type: '" + typeName() + "'");
    }

    @Override
    public @Nullable SetLike asSet() {
        return side == Side.VALUES ? null : new Elements();
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
        if (name.equals("isdisjoint") && side != Side.VALUES) {
            return new BoundMethod(this, SetMethods.DISJOINT);
        }
        return name.equals("mapping") && !isOfRecord() ? map : Undefined.ABSENT;
    }

    @Override
    public String typeName() {
        return isOfRecord() ? side.typeForRecords : side.type;
    }

    /** Whether the mapping is a record, whose views are of other types and name the record. */
    private boolean isOfRecord() {
        return map instanceof Attributes object && !object.hasAttribute("cursor_slice");
    }

    @Override
    public String repr() {
        return typeName() + "(" + Python.repr(isOfRecord() ? map : list()) + ")";
    }

    /** The keys or items as a set; looking for one costs as little as in the mapping. */
    private final class Elements implements SetLike {

        @Override
        public int size() {
            return map.size();
        }

        @Override
        public boolean contains(@Nullable Object value) {
            if (side == Side.KEYS) {
                return Dicts.has(map, value);
            }
            List<@Nullable Object> pair = value instanceof Tuple tuple ? tuple.values() : List.of();
            Object found = pair.size() == 2 ? Dicts.get(map, pair.get(0)) : Undefined.ABSENT;
            return found != Undefined.ABSENT && Python.equal(found, pair.get(1));
        }

        @Override
        public List<@Nullable Object> values() {
            return list();
        }
    }

    private List<@Nullable Object> list() {
        List<@Nullable Object> list = new ArrayList<>();
        elements().forEachRemaining(list::add);
        return list;
    }
}
