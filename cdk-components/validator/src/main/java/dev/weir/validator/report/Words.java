package dev.weir.validator.report;

import dev.weir.manifest.problem.Severity;
import java.util.Locale;

/** Words that all forms share. */
final class Words {

    private Words() {}

    static String of(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    static String counted(long number, String thing) {
        return number + " " + thing + (number == 1 ? "" : "s");
    }
}
