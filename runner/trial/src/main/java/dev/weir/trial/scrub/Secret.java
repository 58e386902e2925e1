package dev.weir.trial.scrub;

/**
 * Something that must not be in a recording.
 *
 * @param label   what it is, for people: {@code config api_key}
 * @param value   the secret
 * @param standIn what takes its place
 */
public record Secret(String label, String value, String standIn) {

    @Override
    public String toString() {
        return label;
    }
}
