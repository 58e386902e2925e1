package dev.weir.manifest.yaml;

import java.util.Locale;

/** The words of YAML 1.1 for yes and no, in lower case, upper case or capitalized. */
final class Booleans {

    private Booleans() {}

    static boolean isBoolean(String text) {
        return switch (text) {
            case "yes", "Yes", "YES", "no", "No", "NO" -> true;
            case "true", "True", "TRUE", "false", "False", "FALSE" -> true;
            case "on", "On", "ON", "off", "Off", "OFF" -> true;
            default -> false;
        };
    }

    /** The meaning of a word in any case, as the tag {@code !!bool} takes it. */
    static boolean parse(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "yes", "true", "on" -> true;
            case "no", "false", "off" -> false;
            default -> throw new IllegalArgumentException("it is neither yes nor no");
        };
    }
}
