package dev.weir.parsers.embedded;

/** A text is not of the format of its field. Its message is the reason. */
final class NotReadable extends Exception {

    private static final long serialVersionUID = 1L;

    NotReadable(String reason) {
        super(reason, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
