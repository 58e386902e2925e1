package dev.weir.expressions.value;

/** An evaluation ended in an error of the language. Carries no stack trace, as undefined values are everyday. */
public final class EvaluationException extends ExpressionException {

    public static final String UNDEFINED = "UndefinedError";
    public static final String TYPE = "TypeError";
    public static final String LIMIT = "LimitError";

    public EvaluationException(String errorClass, String message) {
        super(errorClass, message, false);
    }

    public static EvaluationException undefined(String message) {
        return new EvaluationException(UNDEFINED, message);
    }

    public static EvaluationException type(String message) {
        return new EvaluationException(TYPE, message);
    }

    public static EvaluationException value(String message) {
        return new EvaluationException("ValueError", message);
    }

    public static EvaluationException attribute(String message) {
        return new EvaluationException("AttributeError", message);
    }

    public static EvaluationException security(String message) {
        return new EvaluationException("SecurityError", message);
    }

    public static EvaluationException zeroDivision(String message) {
        return new EvaluationException("ZeroDivisionError", message);
    }

    public static EvaluationException overflow(String message) {
        return new EvaluationException("OverflowError", message);
    }

    /** A template asks for more than {@link Limits} allow. */
    public static EvaluationException limit(String what, long allowed) {
        return new EvaluationException(
                LIMIT, "Cannot evaluate template: more than " + allowed + " " + what + " (simplify the template)");
    }

    /** The values of an evaluation do not fit into the memory that there is. */
    static EvaluationException memory() {
        return new EvaluationException(
                LIMIT, "Cannot evaluate template: more memory than there is (simplify the template)");
    }

    public boolean is(String name) {
        return errorClass().equals(name);
    }
}
