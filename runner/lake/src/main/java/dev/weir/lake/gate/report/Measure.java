package dev.weir.lake.gate.report;

import org.jspecify.annotations.Nullable;

/**
 * What a rule measured.
 *
 * @param subject  what of the data set, such as a column; null for the whole
 * @param measured the value; null if there is none
 * @param limit    what it should be; null if the rule has no limit
 */
public record Measure(
        @Nullable String subject,
        @Nullable String measured,
        @Nullable String limit) {

    /** Of the whole. */
    public static Measure of(Object measured, Object limit) {
        return new Measure(null, String.valueOf(measured), String.valueOf(limit));
    }

    /** Of a part. */
    public static Measure of(String subject, Object measured, Object limit) {
        return new Measure(subject, String.valueOf(measured), String.valueOf(limit));
    }

    /** Of a part of which nothing was measured. */
    public static Measure nothingOf(String subject) {
        return new Measure(subject, null, null);
    }
}
