package dev.weir.engine.runtime;

import dev.weir.expressions.time.TimeFormat;
import dev.weir.expressions.value.ExpressionException;
import dev.weir.spi.read.TimeFormats;
import java.time.OffsetDateTime;
import java.util.function.Supplier;

/** Times by the expression language's own formats. */
public final class LanguageTimes implements TimeFormats {

    @Override
    public OffsetDateTime parse(String text, String format) {
        return reading(() -> TimeFormat.parse(text, format));
    }

    @Override
    public OffsetDateTime parseIso(String text) {
        return reading(() -> TimeFormat.parseIso(text));
    }

    private static OffsetDateTime reading(Supplier<OffsetDateTime> time) {
        try {
            return time.get();
        } catch (ExpressionException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    @Override
    public String format(OffsetDateTime time, String format) {
        return TimeFormat.format(time, format);
    }
}
