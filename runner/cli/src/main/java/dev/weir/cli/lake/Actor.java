package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;

/** Who does something by hand, and why, as it is kept in the lake. */
final class Actor {

    static final Option REASON = Option.of("--reason", "TEXT", "Why, as it is kept in the lake.");
    static final Option ACTOR = Option.of("--actor", "NAME", "Who does it; the name of the user if not given.");

    private Actor() {}

    static String name(Arguments arguments) {
        String given = arguments.text(ACTOR);
        return given == null ? System.getProperty("user.name", "unknown") : given;
    }

    static String reason(Arguments arguments) {
        String given = arguments.text(REASON);
        return given == null ? "" : given;
    }
}
