package dev.weir.lsp;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a failure of the server itself looks like in a log. */
final class Failure {

    private static final int MOST_FRAMES = 12;

    private Failure() {}

    static String described(String what, Throwable failure) {
        String frames = Arrays.stream(failure.getStackTrace())
                .limit(MOST_FRAMES)
                .map(frame -> "\n  at " + frame)
                .collect(Collectors.joining());
        return "Cannot answer for " + what + ": " + failure + " (report it with the text that was being edited)"
                + frames;
    }
}
