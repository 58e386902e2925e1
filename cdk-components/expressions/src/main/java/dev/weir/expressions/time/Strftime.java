package dev.weir.expressions.time;

import dev.weir.expressions.value.Draft;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code strftime} as the C library prints it in the C locale; an unknown directive stays as it is. */
final class Strftime {

    static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private final DateTime time;
    private final LocalDateTime local;
    private final Draft out = Draft.here();

    private Strftime(DateTime time) {
        this.time = time;
        this.local = time.local();
    }

    static String format(DateTime time, String format) {
        Strftime printer = new Strftime(time);
        printer.format(format);
        return printer.out.toString();
    }

    private void format(String format) {
        int at = 0;
        while (at < format.length()) {
            char c = format.charAt(at);
            if (c != '%') {
                out.append(c);
                at++;
                continue;
            }
            int end = at + 1;
            while (end < format.length() && "_-0^#".indexOf(format.charAt(end)) >= 0) {
                end++;
            }
            String flags = format.substring(at + 1, end);
            int widthStart = end;
            while (end < format.length() && end < widthStart + 4 && Character.isDigit(format.charAt(end))) {
                end++;
            }
            int width = end == widthStart ? 0 : Integer.parseInt(format.substring(widthStart, end));
            char modifier = 0;
            if (end < format.length() && (format.charAt(end) == 'E' || format.charAt(end) == 'O')) {
                modifier = format.charAt(end++);
            }
            String piece = end < format.length() && !refuses(format.charAt(end), modifier)
                    ? directive(format.charAt(end), flags, width, end == at + 1)
                    : null;
            out.append(
                    piece != null
                            ? piece
                            : unknown(format.substring(at, Math.min(end + 1, format.length())), flags, width));
            at = end + 1;
        }
    }

    /** Whether a directive does not go with {@code E} or {@code O}, so that the C library prints it as it stands. */
    private static boolean refuses(char c, char modifier) {
        return (modifier == 'E' && "aADFbhBdeHIkljMmSUVgGWw".indexOf(c) >= 0)
                || (modifier == 'O' && "aADFcxXY".indexOf(c) >= 0);
    }

    private static String unknown(String text, String flags, int width) {
        return padded(flags.indexOf('^') >= 0 ? text.toUpperCase(Locale.ROOT) : text, flags, width);
    }

    private static String padded(String text, String flags, int width) {
        String filler = flags.lastIndexOf('0') > flags.lastIndexOf('_') ? "0" : " ";
        return text.length() < width ? filler.repeat(width - text.length()) + text : text;
    }

    /**
     * What a directive prints, or null for one that does not exist.
     *
     * @param plain whether it stands behind its sign without flags, width and modifier: only then Python prints microseconds
     *     and the zone itself, and the C library, which does not know them, is left out
     */
    private @Nullable String directive(char c, String flags, int width, boolean plain) {
        if (!plain && (c == 'f' || c == 'z' || c == 'Z')) {
            return c == 'f' ? null : ofLibrary(c, flags, width);
        }
        Padded number = number(c);
        if (number != null) {
            return number.text(flags, width);
        }
        String text = text(c);
        if (text == null) {
            return null;
        }
        boolean upper = flags.indexOf('^') >= 0 || (flags.indexOf('#') >= 0 && "aAbBh".indexOf(c) >= 0);
        boolean lower = c == 'P' || (c == 'p' && flags.indexOf('#') >= 0);
        String cased = lower ? text.toLowerCase(Locale.ROOT) : upper ? text.toUpperCase(Locale.ROOT) : text;
        return padded(cased, flags, width);
    }

    /** The zone as the C library prints it: as UTC, if it is known whether it is summer time. */
    private String ofLibrary(char c, String flags, int width) {
        boolean known = Zone.PARSED_UTC.equals(time.zone());
        if (!known) {
            return c == 'Z' ? padded("", flags, width) : "";
        } else if (c == 'Z') {
            return padded(flags.indexOf('#') >= 0 ? "utc" : "UTC", flags, width);
        }
        return padded("+", flags, width) + new Padded(0, 4, '0').text(flags, width);
    }

    private @Nullable String text(char c) {
        return switch (c) {
            case 'a' -> day().substring(0, 3);
            case 'A' -> day();
            case 'b', 'h' -> month().substring(0, 3);
            case 'B' -> month();
            case 'c' -> part("%a %b %e %H:%M:%S %Y");
            case 'D', 'x' -> part("%m/%d/%y");
            case 'F' -> part("%Y-%m-%d");
            case 'R' -> part("%H:%M");
            case 'T', 'X' -> part("%H:%M:%S");
            case 'r' -> part("%I:%M:%S %p");
            case 's' -> Long.toString(local.toEpochSecond(ZoneOffset.UTC));
            case 'p' -> local.getHour() < 12 ? "AM" : "PM";
            case 'P' -> local.getHour() < 12 ? "am" : "pm";
            case 'f' -> TimeDelta.six(time.microsecond());
            case 'z' -> time.zone() == null ? "" : time.zone().plain();
            case 'Z' -> time.zone() == null ? "" : time.zone().name();
            case 'n' -> "\n";
            case 't' -> "\t";
            case '%' -> "%";
            default -> null;
        };
    }

    private @Nullable Padded number(char c) {
        return switch (c) {
            case 'C' -> new Padded(local.getYear() / 100, 1, '0');
            case 'd' -> new Padded(local.getDayOfMonth(), 2, '0');
            case 'e' -> new Padded(local.getDayOfMonth(), 2, ' ');
            case 'g' -> new Padded(Math.floorMod(weekYear(), 100), 2, '0');
            case 'G' -> new Padded(weekYear(), 1, '0');
            case 'H' -> new Padded(local.getHour(), 2, '0');
            case 'I' -> new Padded(hour12(), 2, '0');
            case 'j' -> new Padded(local.getDayOfYear(), 3, '0');
            case 'k' -> new Padded(local.getHour(), 2, ' ');
            case 'l' -> new Padded(hour12(), 2, ' ');
            case 'm' -> new Padded(local.getMonthValue(), 2, '0');
            case 'M' -> new Padded(local.getMinute(), 2, '0');
            case 'S' -> new Padded(local.getSecond(), 2, '0');
            case 'u' -> new Padded(local.getDayOfWeek().getValue(), 1, '0');
            case 'U' -> new Padded((local.getDayOfYear() + 6 - sunday()) / 7, 2, '0');
            case 'V' -> new Padded(local.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2, '0');
            case 'w' -> new Padded(sunday(), 1, '0');
            case 'W' -> new Padded((local.getDayOfYear() + 6 - (sunday() + 6) % 7) / 7, 2, '0');
            case 'y' -> new Padded(Math.floorMod(local.getYear(), 100), 2, '0');
            case 'Y' -> new Padded(local.getYear(), 1, '0');
            default -> null;
        };
    }

    private int hour12() {
        return (local.getHour() + 11) % 12 + 1;
    }

    /** The day of the week, from Sunday, which is 0. */
    private int sunday() {
        return local.getDayOfWeek().getValue() % 7;
    }

    private int weekYear() {
        return local.get(IsoFields.WEEK_BASED_YEAR);
    }

    private String part(String format) {
        return format(time, format);
    }

    private String day() {
        return DAYS.get(local.getDayOfWeek().getValue() - 1);
    }

    private String month() {
        return MONTHS.get(local.getMonthValue() - 1);
    }

    /** A number with the width and filler that it has without flags. */
    private record Padded(long value, int digits, char filler) {

        String text(String flags, int width) {
            char fill = filler;
            for (int i = 0; i < flags.length(); i++) {
                char flag = flags.charAt(i);
                fill = flag == '_' ? ' ' : flag == '0' ? '0' : flag == '-' ? 0 : fill;
            }
            String text = Long.toString(Math.abs(value));
            int missing = (width > 0 ? width : digits) - text.length() - (value < 0 ? 1 : 0);
            String padding =
                    fill == 0 || missing <= 0 ? "" : Character.toString(fill).repeat(missing);
            return fill == ' ' ? padding + (value < 0 ? "-" : "") + text : (value < 0 ? "-" : "") + padding + text;
        }
    }
}
