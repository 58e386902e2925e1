package dev.weir.expressions.library;

import dev.weir.expressions.value.PythonObject;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A generator: elements that are computed on demand, once. */
final class LazySequence implements PythonObject {

    private final String name;
    private final Iterator<@Nullable Object> elements;

    LazySequence(String name, Iterator<@Nullable Object> elements) {
        this.name = name;
        this.elements = elements;
    }

    @Override
    public Iterator<@Nullable Object> elements() {
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
