package dev.weir.cli.args;

/**
 * What a command can be told.
 *
 * @param name        how it is written: {@code --config}; a word without dashes stands for itself by its place
 * @param value       whether a value follows
 * @param label       what help calls the value; empty if there is none
 * @param required    whether the command cannot do without
 * @param description what help says, with the unit and what holds if it is not given
 * @param takes       what the value may be, for shells
 */
public record Option(String name, Value value, String label, boolean required, String description, Takes takes) {

    /** Whether a value follows an option. */
    public enum Value {
        /** None does. */
        NONE,
        /** Always. */
        ONE,
        /** Always, and it may be given several times. */
        EACH,
        /** If the next word is no option. */
        OPTIONAL,
        /** It stands for all words without a name that no other option takes; at least one. */
        MANY
    }

    /** An option whose value can be anything. */
    public Option(String name, Value value, String label, boolean required, String description) {
        this(name, value, label, required, description, Takes.ANYTHING);
    }

    /** An option that is there or not. */
    public static Option flag(String name, String description) {
        return new Option(name, Value.NONE, "", false, description);
    }

    /** An option with a value. */
    public static Option of(String name, String label, String description) {
        return new Option(name, Value.ONE, label, false, description);
    }

    /** An option with a value, which may be given several times. */
    public static Option each(String name, String label, String description) {
        return new Option(name, Value.EACH, label, false, description);
    }

    /** An option with a value, or without. */
    public static Option optional(String name, String label, String description) {
        return new Option(name, Value.OPTIONAL, label, false, description);
    }

    /** All words that have no name, at least one. */
    public static Option words(String name, String description) {
        return new Option(name, Value.MANY, "", true, description);
    }

    /** The same option, and it must be given. */
    public Option mandatory() {
        return new Option(name, value, label, true, description, takes);
    }

    /** The same option, whose value is known to be something. */
    public Option taking(Takes known) {
        return new Option(name, value, label, required, description, known);
    }

    /** Whether it is known by its place rather than by a name. */
    public boolean isWord() {
        return !name.startsWith("-");
    }

    String shown() {
        return value == Value.NONE || isWord() ? name : name + " " + label;
    }
}
