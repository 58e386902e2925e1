package dev.weir.validator.finding;

/**
 * A change of a text.
 *
 * @param start       the offset of the first character that goes, in UTF-16 units from the text's beginning
 * @param end         the offset behind the last character that goes; {@code start} if none goes
 * @param replacement what comes in its place
 */
public record Edit(int start, int end, String replacement) {}
