package dev.weir.validator.rules;

import java.util.List;
import java.util.Optional;

/** The directives of time formats. */
final class Directives {

    private static final List<String> OWN = List.of("%s_as_float", "%epoch_microseconds", "%ms", "%_ms", "%s");
    private static final String OF_PYTHON = "aAwdbBmyYHIpMSfzZjUWcxXGuV%";
    private static final String OF_CLOCK = "HIMSfspcXe_";

    private Directives() {}

    /** The first directive of a format that there is not. */
    static Optional<String> unknown(String format) {
        for (int i = format.indexOf('%'); i >= 0; i = format.indexOf('%', i)) {
            int at = i;
            Optional<String> own =
                    OWN.stream().filter(word -> format.startsWith(word, at)).findFirst();
            if (own.isPresent()) {
                i += own.get().length();
            } else if (i + 1 < format.length() && OF_PYTHON.indexOf(format.charAt(i + 1)) >= 0) {
                i += 2;
            } else {
                return Optional.of(format.substring(i, Math.min(i + 2, format.length())));
            }
        }
        return Optional.empty();
    }

    /** Whether a format says nothing of the time of day. */
    static boolean isWholeDays(String format) {
        for (int i = format.indexOf('%'); i >= 0 && i + 1 < format.length(); i = format.indexOf('%', i + 2)) {
            if (OF_CLOCK.indexOf(format.charAt(i + 1)) >= 0 || format.startsWith("%ms", i)) {
                return false;
            }
        }
        return format.indexOf('%') >= 0;
    }
}
