package dev.weir.cli.trial;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.engine.ReadLimits;
import java.util.List;

/** How much a command reads at most. */
final class Limits {

    static final Option PAGES = Option.of("--pages", "N", "Read so many pages of a slice at most.");
    static final Option SLICES = Option.of("--slices", "N", "Read so many slices of a stream at most.");
    static final Option RECORDS = Option.of(
            "--records", "N", "Begin no page or slice of a stream after so many records; a page is read to its end.");
    static final List<Option> OPTIONS = List.of(PAGES, SLICES, RECORDS);

    private Limits() {}

    /** What was given, and otherwise the usual ones. */
    static ReadLimits of(String command, Arguments arguments, ReadLimits usual) {
        return new ReadLimits(
                number(command, arguments, PAGES, usual.pages()),
                number(command, arguments, SLICES, usual.slices()),
                arguments.has(RECORDS) ? number(command, arguments, RECORDS, 1) : usual.records());
    }

    /** A whole number above zero. */
    static int number(String command, Arguments arguments, Option option, int usual) {
        String text = arguments.text(option);
        if (text == null) {
            return usual;
        }
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new UsageException(command, option.name() + " '" + text + "' is no whole number above 0");
        }
        return Integer.parseInt(text);
    }
}
