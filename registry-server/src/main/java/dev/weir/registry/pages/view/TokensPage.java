package dev.weir.registry.pages.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokens, for administrators.
 *
 * @param frame  what stands around it
 * @param tokens all tokens: those in use first, newest first
 * @param label  what was written into the form
 * @param scopes likewise
 * @param days   likewise
 * @param error  why the form was not taken; empty if it was
 * @param made   a token that was just made, to be shown this once; empty if none was
 */
public record TokensPage(
        Frame frame, List<Row> tokens, String label, String scopes, String days, String error, String made) {

    /** A token; times are null where there is none. */
    public record Row(
            long id,
            String label,
            List<String> scopes,
            String state,
            Instant created,
            @Nullable Instant expires,
            @Nullable Instant used,
            @Nullable Instant revoked) {

        /** Whether somebody can use it. */
        public boolean isInUse() {
            return state.equals("in use");
        }
    }
}
