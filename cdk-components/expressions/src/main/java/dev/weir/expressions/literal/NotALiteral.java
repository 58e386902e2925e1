package dev.weir.expressions.literal;

/** Ends the reading of a text that denotes no value. */
final class NotALiteral extends RuntimeException {

    NotALiteral() {
        super("not a literal", null, false, false);
    }
}
