package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;

/** Whole numbers above zero that a command is told. */
final class Amount {

    private Amount() {}

    /** The number that an option gives, or the one that holds without it. */
    static long of(String command, Arguments arguments, Option option, String unit, long otherwise) {
        String text = arguments.text(option);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new UsageException(command, option.name() + " '" + text + "' is no number of " + unit);
        }
        return Long.parseLong(text);
    }
}
