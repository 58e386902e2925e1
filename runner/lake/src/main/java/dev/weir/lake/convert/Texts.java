package dev.weir.lake.convert;

import dev.weir.lake.json.JsonText;
import java.nio.charset.StandardCharsets;

/** Anything into text columns. */
final class Texts {

    private Texts() {}

    /** Text as it is, anything else as its JSON text. Text with half a surrogate pair has no UTF-8 form and does not fit. */
    static Fit putText(Object value, int repetition, LeafColumn column) {
        if (value instanceof dev.weir.spi.value.JsonText text && text.isPlainText()) {
            column.putText(repetition, text.utf8(), text.from() + 1, text.to() - 1);
            return Fit.EXACT;
        }
        if (!(value instanceof String text)) {
            return putJson(value, repetition, column);
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (hasReplacement(bytes) && hasHalfPair(text)) {
            return Fit.NONE;
        }
        column.putBytes(repetition, bytes);
        return Fit.EXACT;
    }

    static Fit putJson(Object value, int repetition, LeafColumn column) {
        column.putBytes(repetition, JsonText.bytes(value));
        return Fit.EXACT;
    }

    /** Whether there is a question mark, which the encoder also writes for half a pair. */
    private static boolean hasReplacement(byte[] bytes) {
        for (byte b : bytes) {
            if (b == '?') {
                return true;
            }
        }
        return false;
    }

    private static boolean hasHalfPair(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                return true;
            }
        }
        return false;
    }
}
