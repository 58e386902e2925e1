package dev.weir.validator.report;

import dev.weir.manifest.problem.Severity;
import java.util.Locale;

/** Words that all forms share. */
final class Words {

    private Words() {}

    static String of(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** A text without what would steer a terminal or a build server. */
    static String shown(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\t]]", "\uFFFD");
    }

    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
