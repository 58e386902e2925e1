package dev.weir.validator.finding;

import dev.weir.manifest.problem.Severity;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a manifest, or that will hurt.
 *
 * @param rule     the stable name of the rule
 * @param severity how bad it is
 * @param span     the place that is meant
 * @param message  what cannot be done, and why
 * @param remedy   what to do about it, with what was expected and what was probably meant; empty if the message says it
 * @param fix      how to mend it; null if that takes thought
 */
public record Finding(
        String rule,
        Severity severity,
        Span span,
        String message,
        String remedy,
        @Nullable Fix fix) {

    /** By place, at one place the worse one first. */
    public static final Comparator<Finding> BY_PLACE = Finding::compare;

    /** Written out: comparators that the JDK puts together are spun when they are made. */
    private static int compare(Finding one, Finding other) {
        int lines = Integer.compare(one.span.line(), other.span.line());
        int columns = lines == 0 ? Integer.compare(one.span.column(), other.span.column()) : lines;
        int severities = columns == 0 ? one.severity.compareTo(other.severity) : columns;
        int rules = severities == 0 ? one.rule.compareTo(other.rule) : severities;
        return rules == 0 ? one.message.compareTo(other.message) : rules;
    }

    /** The same finding, taken more or less seriously. */
    public Finding as(Severity other) {
        return new Finding(rule, other, span, message, remedy, fix);
    }

    /** The message, with the remedy in brackets. */
    public String text() {
        return remedy.isEmpty() ? message : message + " (" + remedy + ")";
    }

    /** Whether a manifest with it cannot run. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }
}
