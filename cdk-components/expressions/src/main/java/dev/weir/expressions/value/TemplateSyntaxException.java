package dev.weir.expressions.value;

/** The text is not a template; says where. */
public final class TemplateSyntaxException extends ExpressionException {

    private final int line;
    private final int column;

    /**
     * Reports a place.
     *
     * @param line   line within the template text, from 1
     * @param column column within the line, from 1
     */
    public TemplateSyntaxException(String reason, int line, int column) {
        super(
                "TemplateSyntaxError",
                "Cannot parse template: " + reason + " at line " + line + ", column " + column,
                true);
        this.line = line;
        this.column = column;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}
