package dev.weir.expressions.literal;

/** Ends the reading of a text that denotes no value. */
final class NotALiteral extends RuntimeException {

    static final NotALiteral INSTANCE = new NotALiteral();

    private NotALiteral() {
        super("not a literal", null, false, false);
    }
}
