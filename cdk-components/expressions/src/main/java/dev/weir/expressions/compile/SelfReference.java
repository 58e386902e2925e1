package dev.weir.expressions.compile;

import dev.weir.expressions.value.PythonObject;

/** The {@code self} of a template: the blocks of the template by name, of which it offers none. */
enum SelfReference implements PythonObject {
    INSTANCE;

    @Override
    public String typeName() {
        return "TemplateReference";
    }

    @Override
    public String repr() {
        return "<TemplateReference None>";
    }
}
