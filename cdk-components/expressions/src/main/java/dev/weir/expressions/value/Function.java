package dev.weir.expressions.value;

import org.jspecify.annotations.Nullable;

/** Something that templates can call and that needs the facts of the evaluation. */
public interface Function extends PythonObject {

    @Nullable
    Object call(Run run, Arguments arguments);

    @Override
    default String typeName() {
        return "function";
    }
}
