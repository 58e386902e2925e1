package dev.weir.parsers.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The byte order marks with which texts begin. */
enum TextMark {
    UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
    UTF_32LE(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
    UTF_32BE(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
    UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
    UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF);

    private final Charset charset;
    private final int[] mark;

    TextMark(Charset charset, int... mark) {
        this.charset = charset;
        this.mark = mark;
    }

    /** The mark with which bytes begin; null if with none. */
    static @Nullable TextMark of(byte[] bytes, int length) {
        for (TextMark mark : values()) {
            if (mark.begins(bytes, length)) {
                return mark;
            }
        }
        return null;
    }

    private boolean begins(byte[] bytes, int length) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    Charset charset() {
        return charset;
    }

    int length() {
        return mark.length;
    }

    /** Whether it is the mark of a charset, which may leave the order of its bytes open. */
    boolean suits(Charset named) {
        return charset.equals(named)
                || charset.name().startsWith(named.name())
                        && charset.name().length() == named.name().length() + 2;
    }
}
