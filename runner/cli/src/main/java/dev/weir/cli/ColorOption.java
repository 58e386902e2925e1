package dev.weir.cli;

import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a command line without {@code --color}, which all commands take anywhere, and the terminal that it asks for.
 *
 * @param words the other words
 */
record ColorOption(List<String> words, Terminal terminal) {

    private static final List<String> WHEN = List.of("auto", "always", "never");

    static final Option OPTION = Option.of(
                    "--color",
                    "WHEN",
                    "When to print colours: auto (default), on a terminal and without NO_COLOR; always; never. All commands take it.")
            .taking(Takes.oneOf(WHEN));

    static ColorOption of(List<String> words, Terminal terminal) {
        List<String> others = new ArrayList<>(words);
        Terminal chosen = terminal;
        int at = position(others);
        if (at >= 0) {
            String word = others.remove(at);
            int equals = word.indexOf('=');
            String when = equals >= 0 ? word.substring(equals + 1) : at < others.size() ? others.remove(at) : "";
            chosen = switch (when) {
                case "auto" -> terminal;
                case "always" -> terminal.coloured(true);
                case "never" -> terminal.coloured(false);
                default ->
                    throw new UsageException("", "--color knows no '" + when + "', only " + String.join(", ", WHEN));
            };
        }
        return new ColorOption(others, chosen);
    }

    private static int position(List<String> words) {
        for (int at = 0; at < words.size(); at++) {
            if (words.get(at).equals("--color") || words.get(at).startsWith("--color=")) {
                return at;
            }
        }
        return -1;
    }
}
