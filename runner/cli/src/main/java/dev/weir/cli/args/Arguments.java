package dev.weir.cli.args;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The words of one command. Read by hand rather than by a library, which would cost a third of the start of a short command.
 */
public final class Arguments {

    private static final String SEPARATOR = "\0";

    private final Map<String, String> values = new HashMap<>();

    private Arguments() {}

    /** Reads words; {@code --name value} and {@code --name=value} are the same. */
    public static Arguments parse(String command, List<Option> options, List<String> words) {
        Arguments arguments = new Arguments();
        int next = 0;
        while (next < words.size()) {
            next = arguments.take(command, options, words, next);
        }
        for (Option option : options) {
            if (option.required() && !arguments.values.containsKey(option.name())) {
                throw new UsageException(command, option.shown() + " is missing");
            }
        }
        return arguments;
    }

    private int take(String command, List<Option> options, List<String> words, int at) {
        String word = words.get(at);
        int equals = word.startsWith("--") ? word.indexOf('=') : -1;
        Option option = find(command, options, equals < 0 ? word : word.substring(0, equals));
        String value = equals < 0 ? null : word.substring(equals + 1);
        int next = at + 1;
        if (option.isWord()) {
            value = word;
        } else if (option.value() == Option.Value.NONE && value != null) {
            throw new UsageException(command, option.name() + " takes no value");
        } else if (option.value() != Option.Value.NONE && value == null) {
            boolean follows = next < words.size() && !words.get(next).startsWith("--");
            if (!follows && option.value() != Option.Value.OPTIONAL) {
                throw new UsageException(command, option.name() + " wants a value, " + option.label());
            }
            value = follows ? words.get(next++) : null;
        }
        if (option.value() == Option.Value.MANY || option.value() == Option.Value.EACH) {
            values.merge(option.name(), String.valueOf(value), (before, added) -> before + SEPARATOR + added);
        } else if (values.put(option.name(), value == null ? "" : value) != null) {
            throw new UsageException(command, option.name() + " is given twice");
        }
        return next;
    }

    /** An option by its name; words without a name fill the command's words in their order. */
    private Option find(String command, List<Option> options, String name) {
        Option filled = null;
        boolean word = !name.startsWith("-") || name.equals("-");
        for (Option option : options) {
            if (word ? option.isWord() : option.name().equals(name)) {
                if (!word || option.value() == Option.Value.MANY || !values.containsKey(option.name())) {
                    return option;
                }
                filled = option;
            }
        }
        if (filled != null) {
            return filled;
        }
        throw new UsageException(command, "'" + name + "' is unknown");
    }

    /** Whether an option was given. */
    public boolean has(Option option) {
        return values.containsKey(option.name());
    }

    /** An option's value: null if it was not given, empty if it was given without. */
    public @Nullable String text(Option option) {
        return values.get(option.name());
    }

    /** A required option's value. */
    public String required(Option option) {
        String value = values.get(option.name());
        if (value == null) {
            throw new IllegalArgumentException(option.name() + " is not required");
        }
        return value;
    }

    /** The words that an option stands for, or its values. */
    public List<String> words(Option option) {
        return List.of(required(option).split(SEPARATOR));
    }

    /** An option's value as a path; null if it was not given. */
    public @Nullable Path path(Option option) {
        String text = text(option);
        return text == null ? null : Path.of(text);
    }
}
