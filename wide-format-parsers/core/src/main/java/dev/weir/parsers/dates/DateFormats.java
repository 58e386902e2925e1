package dev.weir.parsers.dates;

import dev.weir.spi.read.TimeFormats;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds forms of dates by what a manifest calls them. */
final class DateFormats {

    static final String SECONDS = "epoch_s";
    static final String MILLIS = "epoch_ms";

    private static final Set<String> WORDS = Set.of(
            "iso8601",
            SECONDS,
            MILLIS,
            "dotnet_json",
            "excel_serial",
            "excel_serial_1904",
            "yyyymmdd",
            "week",
            "month",
            "quarter");

    private static final Set<String> NUMBERS =
            Set.of(SECONDS, MILLIS, "excel_serial", "excel_serial_1904", "yyyymmdd", "week", "month");

    private DateFormats() {}

    /**
     * Checks a format, as far as that can be done without reading with it.
     *
     * @throws IllegalArgumentException if it is none
     */
    static void check(String format, @Nullable Integer pivotYear) {
        if (!WORDS.contains(format) && !format.contains("%")) {
            throw new IllegalArgumentException("Cannot read dates: '" + format + "' is no format (it is one of "
                    + String.join(", ", WORDS.stream().sorted().toList())
                    + ", or made of directives such as %Y-%m-%d)");
        }
        if (pivotYear == null && PythonTimes.hasShortYear(format)) {
            throw new IllegalArgumentException("Cannot read dates: '" + format
                    + "' has years of two digits, whose century is not known (set pivot_year to the first year that they may"
                    + " mean, for instance 1970)");
        }
    }

    /** Whether plain numbers are of a format, so that a value alone does not tell that it is a date. */
    static boolean isNumber(String format) {
        return NUMBERS.contains(format) || PythonTimes.isNumber(format);
    }

    /** A form; refused as by the check. */
    static DateFormat of(String format, List<String> all, @Nullable Integer pivotYear, TimeFormats times) {
        check(format, pivotYear);
        return switch (format) {
            case "iso8601" -> new IsoTimes(times);
            case SECONDS -> EpochTimes.seconds();
            case MILLIS -> EpochTimes.millis(all.contains(SECONDS));
            case "dotnet_json" -> new DotnetTimes();
            case "excel_serial" -> ExcelSerials.since1900();
            case "excel_serial_1904" -> ExcelSerials.since1904();
            case "yyyymmdd" -> CalendarKeys.day();
            case "week" -> CalendarKeys.week();
            case "month" -> CalendarKeys.month();
            case "quarter" -> CalendarKeys.quarter();
            default -> PythonTimes.of(format, pivotYear, times);
        };
    }
}
