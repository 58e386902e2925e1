package dev.weir.expressions.value;

/** A template cannot be parsed or evaluated. */
public abstract sealed class ExpressionException extends RuntimeException
        permits TemplateSyntaxException, EvaluationException {

    private final String errorClass;

    protected ExpressionException(String errorClass, String message, boolean withStackTrace) {
        super(message, null, false, withStackTrace);
        this.errorClass = errorClass;
    }

    /** The name that the reference gives to this kind of error, such as {@code UndefinedError} or {@code ValueError}. */
    public String errorClass() {
        return errorClass;
    }
}
