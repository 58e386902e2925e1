package dev.weir.protocol;

/** A value that JSON has no form for, with the record's field that holds it. */
final class UnwritableValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String type;
    private final String field;

    UnwritableValueException(Object value) {
        this(value.getClass().getSimpleName(), "");
    }

    private UnwritableValueException(String type, String field) {
        super("JSON has no form for a value of type " + type, null, false, false);
        this.type = type;
        this.field = field;
    }

    UnwritableValueException inField(String name) {
        return new UnwritableValueException(type, name);
    }

    String type() {
        return type;
    }

    String field() {
        return field;
    }
}
