package dev.weir.spi.annotation;

/** The ways in which the reference language evaluates a templated parameter. */
public enum Interpolation {
    /** One text, number or truth; the result is a value: numbers, lists and mappings are recognised in the rendered text. */
    VALUE,
    /** The same, or a list that is taken as it is. */
    VALUE_OR_LIST,
    /** One text; the result is the rendered text as it is, for a component that reads it as a literal itself. */
    RENDERED,
    /** One text; the result is always text: that of the literal which was rendered. The default for {@code Template<String>}. */
    TEXT,
    /** One text; the result says yes or no. The default for {@code Template<Boolean>}. */
    CONDITION,
    /** A mapping (or one text that renders to it) whose values stay text or become lists: request parameters, form bodies. */
    TEXT_MAPPING,
    /** A mapping whose keys and values are evaluated freely: headers. */
    MAPPING,
    /** Any structure, evaluated through all its levels: JSON bodies. */
    NESTED
}
