package dev.weir.parsers.lines;

/** Says why a line cannot be read. Its message ends a sentence that begins with the line, and holds no data. */
final class UnreadLine extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadLine(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
