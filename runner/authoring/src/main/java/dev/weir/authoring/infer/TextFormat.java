package dev.weir.authoring.infer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What texts hold: the formats that become columns of their own. */
enum TextFormat {
    /** No one format. */
    TEXT("", ""),
    /** A day, as RFC 3339 writes it. */
    DATE("date", ""),
    /** A moment, as RFC 3339 writes it. */
    MOMENT("date-time", "timestamp_with_timezone"),
    /** The same without the offset. */
    LOCAL_TIME("date-time", "timestamp_without_timezone");

    private static final int LONGEST = 35;
    private static final int DAY = 10;
    private static final Pattern TIME =
            Pattern.compile("T(\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{1,9})?)(Z|[+-]\\d{2}:\\d{2})?");

    private final String format;
    private final String airbyteType;

    TextFormat(String format, String airbyteType) {
        this.format = format;
        this.airbyteType = airbyteType;
    }

    /** The format of a text. */
    static TextFormat of(String text) {
        if (text.length() < DAY || text.length() > LONGEST || text.charAt(4) != '-') {
            return TEXT;
        }
        try {
            String day = text.substring(0, DAY);
            if (!day.equals(LocalDate.parse(day).toString())) {
                return TEXT;
            }
            return text.length() == DAY ? DATE : ofTime(TIME.matcher(text.substring(DAY)));
        } catch (DateTimeException e) {
            return TEXT;
        }
    }

    private static TextFormat ofTime(Matcher time) {
        if (!time.matches()) {
            return TEXT;
        }
        LocalTime.parse(time.group(1));
        if (time.group(2) == null) {
            return LOCAL_TIME;
        }
        ZoneOffset.of(time.group(2));
        return MOMENT;
    }

    /** Whether a text of this format has a declared one; null if what is declared is none that is looked at. */
    static @Nullable Boolean fits(String text, Map<String, ?> declared) {
        TextFormat found = of(text);
        if ("date".equals(declared.get("format"))) {
            return found == DATE;
        }
        if (!"date-time".equals(declared.get("format"))) {
            return null;
        }
        Object type = declared.get("airbyte_type");
        return type == null ? found == MOMENT || found == LOCAL_TIME : found.airbyteType.equals(type);
    }

    /** The keywords that say so in a schema. */
    Map<String, Object> keywords() {
        Map<String, Object> keywords = new LinkedHashMap<>();
        if (!format.isEmpty()) {
            keywords.put("format", format);
        }
        if (!airbyteType.isEmpty()) {
            keywords.put("airbyte_type", airbyteType);
        }
        return keywords;
    }
}
