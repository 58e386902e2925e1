package dev.weir.cli.author;

import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An option that takes one of some words, the first if it is not given. */
public record Choice(Option option, List<String> words) {

    /** How a result is printed. */
    public static final Choice FORMAT = of("--format", List.of("text", "json"), "How the result is printed");

    public static Choice of(String name, List<String> words, String description) {
        String shown = String.join("|", words);
        return new Choice(
                Option.of(
                                name,
                                shown.toUpperCase(Locale.ROOT),
                                description + ": " + shown + "; " + words.get(0) + " if not given.")
                        .taking(Takes.oneOf(words)),
                words);
    }

    /** The word that was given. */
    public String word(String command, @Nullable String given) {
        if (given != null && !words.contains(given)) {
            throw new UsageException(
                    command, option.name() + " knows no '" + given + "', only " + String.join(", ", words));
        }
        return given == null ? words.get(0) : given;
    }
}
