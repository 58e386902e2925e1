package dev.weir.authoring.diff;

import dev.weir.manifest.tree.Position;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two manifests.
 *
 * @param bump    what it demands
 * @param subject what changed: {@code stream accounts}, {@code configuration}, {@code connector}
 * @param kind    the stable name of the rule, for instance {@code field-removed}
 * @param message what is different, in a sentence without a subject
 * @param before  where it stands in the old manifest; null if it is not there
 * @param after   where it stands in the new one; null if it is not there
 */
public record Change(
        Bump bump,
        String subject,
        String kind,
        String message,
        @Nullable Position before,
        @Nullable Position after) {

    /** The line that a person reads. */
    String line() {
        String places =
                before == null ? place(after) : after == null ? place(before) : place(before) + " -> " + place(after);
        return bump.word() + "  " + subject + ": " + message + (places.isEmpty() ? "" : "  (" + places + ")");
    }

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("bump", bump.word());
        json.put("subject", subject);
        json.put("kind", kind);
        json.put("message", message);
        json.put("before", before == null ? null : before.toString());
        json.put("after", after == null ? null : after.toString());
        return json;
    }

    private static String place(@Nullable Position position) {
        return position == null ? "" : position.file() + ":" + position.line();
    }
}
