package dev.weir.expressions.library;

import dev.weir.expressions.value.Dicts;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.PythonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code namespace()} gives: an object whose attributes a template may set, from within loops too. */
public final class Namespace implements PythonObject {

    private final Map<@Nullable Object, @Nullable Object> attributes;

    Namespace(Map<@Nullable Object, @Nullable Object> attributes) {
        this.attributes = attributes;
    }

    /** Sets an attribute of what must be a namespace. */
    public static void set(@Nullable Object namespace, String name, @Nullable Object value) {
        if (!(namespace instanceof Namespace object)) {
            throw new EvaluationException("TemplateRuntimeError", "cannot assign attribute on non-namespace object");
        }
        object.attributes.put(name, value);
    }

    @Override
    public @Nullable Object attribute(String name) {
        return Dicts.get(attributes, name);
    }

    @Override
    public String typeName() {
        return "Namespace";
    }

    @Override
    public String repr() {
        return "<Namespace " + Python.repr(attributes) + ">";
    }
}
