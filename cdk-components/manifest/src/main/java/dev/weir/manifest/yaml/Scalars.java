package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.events.ScalarEvent;

/** Turns scalars into values by their tags. */
final class Scalars {

    private final SourceText source;

    Scalars(SourceText source) {
        this.source = source;
    }

    ScalarNode read(ScalarEvent scalar, String tag, Position position) {
        Object value = value(tag, content(scalar), position);
        return new ScalarNode(position, value, value instanceof String ? text(scalar, position) : position);
    }

    /** The characters that a scalar stands for. */
    String content(ScalarEvent scalar) {
        return source.escapes().restored(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
    }

    private @Nullable Object value(String tag, String text, Position position) {
        try {
            return value(tag, text);
        } catch (NumberFormatException e) {
            throw invalid(text, "it is not a number", position);
        } catch (IllegalArgumentException e) {
            throw invalid(text, String.valueOf(e.getMessage()), position);
        }
    }

    private static @Nullable Object value(String tag, String text) {
        return switch (tag) {
            case Tags.STR -> text;
            case Tags.NULL -> null;
            case Tags.BOOL -> Booleans.parse(text);
            case Tags.INT -> Numbers.whole(text);
            case Tags.FLOAT -> Numbers.fraction(text);
            case Tags.TIMESTAMP -> Timestamps.parse(text);
            default -> throw new IllegalArgumentException("the tag " + tag + " is not one for a plain value");
        };
    }

    private static ManifestException invalid(String text, String reason, Position position) {
        return new ManifestException(Problem.error(
                "scalar", position, "Cannot read '" + text + "': " + reason + " (put quotes around it if it is text)"));
    }

    /** Where the text starts, if its lines are those of the file; for text that YAML folds only its first line is. */
    private @Nullable Position text(ScalarEvent scalar, Position start) {
        if (scalar.getScalarStyle() == ScalarStyle.LITERAL) {
            int line = start.line() + 1;
            return new Position(start.file(), line, source.indentation(line) + 1);
        }
        if (scalar.getStartMark().getLine() != scalar.getEndMark().getLine()) {
            return null;
        }
        return scalar.isPlain() ? start : new Position(start.file(), start.line(), start.column() + 1);
    }
}
