package dev.weir.expressions.value;

/** Python's {@code ...}. */
public enum Ellipsis implements PythonObject {
    INSTANCE;

    @Override
    public String typeName() {
        return "ellipsis";
    }

    @Override
    public String repr() {
        return "Ellipsis";
    }
}
