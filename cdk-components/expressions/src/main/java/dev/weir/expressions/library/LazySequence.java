package dev.weir.expressions.library;

import dev.weir.expressions.value.PythonObject;
import java.util.Iterator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A generator: elements that are computed on demand, once. */
final class LazySequence implements PythonObject {

    private final String name;
    private final Supplier<Iterator<@Nullable Object>> source;
    private @Nullable Iterator<@Nullable Object> elements;

    LazySequence(String name, Supplier<Iterator<@Nullable Object>> source) {
        this.name = name;
        this.source = source;
    }

    @Override
    public Iterator<@Nullable Object> elements() {
        if (elements == null) {
            elements = source.get();
        }
        return elements;
    }

    @Override
    public String typeName() {
        return "generator";
    }

    @Override
    public String repr() {
        return "<generator object " + name + ">";
    }
}
