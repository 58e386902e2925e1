package dev.weir.engine.runtime;

import dev.weir.expressions.time.TimeFormat;
import dev.weir.spi.read.TimeFormats;
import java.time.OffsetDateTime;

/** Times by the expression language's own formats. */
public final class LanguageTimes implements TimeFormats {

    @Override
    public OffsetDateTime parse(String text, String format) {
        return TimeFormat.parse(text, format);
    }

    @Override
    public OffsetDateTime parseIso(String text) {
        return TimeFormat.parseIso(text);
    }

    @Override
    public String format(OffsetDateTime time, String format) {
        return TimeFormat.format(time, format);
    }
}
