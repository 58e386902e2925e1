package dev.weir.authoring.page;

import dev.weir.authoring.stream.StreamFacts;
import java.util.stream.Collectors;

/** A stream in the table of a page. */
final class StreamCells {

    private static final String UNKNOWN = "(unknown)";

    private StreamCells() {}

    static String[] of(StreamFacts stream) {
        return new String[] {
            name(stream), key(stream), modes(stream), cursor(stream), endpoints(stream), parents(stream)
        };
    }

    /** What stands for a stream, whose names may not be known. */
    static String title(StreamFacts stream) {
        String name = stream.name().isEmpty() ? "(without a name)" : stream.name();
        return stream.dynamic() ? name + " (made while the connector runs)" : name;
    }

    private static String name(StreamFacts stream) {
        String conditions = stream.conditions().stream()
                .map(condition -> ", if " + MarkdownTable.code(condition))
                .collect(Collectors.joining());
        return title(stream) + conditions;
    }

    private static String key(StreamFacts stream) {
        return stream.keyKnown()
                ? stream.primaryKey().stream().map(MarkdownTable::code).collect(Collectors.joining(", "))
                : UNKNOWN;
    }

    private static String modes(StreamFacts stream) {
        return stream.cursor().known() || stream.cursor().incremental()
                ? String.join(", ", stream.syncModes())
                : UNKNOWN;
    }

    private static String cursor(StreamFacts stream) {
        return stream.cursor().known() ? MarkdownTable.code(stream.cursor().field()) : UNKNOWN;
    }

    private static String endpoints(StreamFacts stream) {
        return stream.endpoints().isEmpty()
                ? UNKNOWN
                : stream.endpoints().stream().map(MarkdownTable::code).collect(Collectors.joining(", "));
    }

    private static String parents(StreamFacts stream) {
        return stream.parents().stream()
                .map(parent -> parent.name()
                        + (parent.key().isEmpty() ? "" : " by " + MarkdownTable.code(parent.key()))
                        + (parent.incremental() ? ", those that changed" : ""))
                .collect(Collectors.joining("; "));
    }
}
