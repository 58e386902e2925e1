package dev.weir.parsers.dates;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code /Date(1419937200000+0100)/}: milliseconds since 1970 in UTC, and the offset in which they are shown. */
record DotnetTimes() implements DateFormat {

    private static final Pattern FORM = Pattern.compile(
            "\\\\?/?Date\\((?<millis>-?[0-9]{1,15})(?<offset>[+-](?:0[0-9]|1[0-7]):?[0-5][0-9])?\\)\\\\?/?");

    @Override
    public @Nullable Moment read(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return null;
        }
        String offset = matcher.group("offset");
        return Moment.instant(Instant.ofEpochMilli(Long.parseLong(matcher.group("millis")))
                .atOffset(offset == null ? ZoneOffset.UTC : ZoneOffset.of(offset)));
    }
}
