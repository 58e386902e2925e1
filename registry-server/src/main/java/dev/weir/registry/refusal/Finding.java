package dev.weir.registry.refusal;

/**
 * One thing that is wrong with a connector's manifest, or will hurt.
 *
 * @param severity {@code error}, {@code warning} or {@code note}
 * @param rule     the stable name of the rule
 * @param line     the line, from 1; 0 if the file as a whole is meant
 * @param column   the column, from 1; 0 likewise
 * @param text     what cannot be done, why, and what to do
 */
public record Finding(String severity, String rule, int line, int column, String text) {

    /** The finding in a line of text, with its place. */
    public String shown() {
        String place = line == 0 ? "manifest.yaml" : "manifest.yaml:" + line + ":" + column;
        return place + ": " + severity + "[" + rule + "] " + text;
    }
}
