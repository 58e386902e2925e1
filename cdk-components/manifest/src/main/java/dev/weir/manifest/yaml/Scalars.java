package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns scalars into values by their tags. */
final class Scalars {

    private final SourceText source;

    Scalars(SourceText source) {
        this.source = source;
    }

    ScalarNode read(org.yaml.snakeyaml.nodes.ScalarNode scalar, Position position) {
        Object value = value(scalar.getTag(), content(scalar), position);
        return new ScalarNode(position, value, value instanceof String ? text(scalar, position) : position);
    }

    /** The characters that a scalar stands for. */
    String content(org.yaml.snakeyaml.nodes.ScalarNode scalar) {
        return source.escapes().restored(scalar.getValue(), scalar.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED);
    }

    private @Nullable Object value(Tag tag, String text, Position position) {
        try {
            return value(tag, text);
        } catch (NumberFormatException e) {
            throw invalid(text, "it is not a number", position);
        } catch (IllegalArgumentException e) {
            throw invalid(text, String.valueOf(e.getMessage()), position);
        }
    }

    private static @Nullable Object value(Tag tag, String text) {
        if (tag.equals(Tag.STR)) {
            return text;
        } else if (tag.equals(Tag.NULL)) {
            return null;
        } else if (tag.equals(Tag.BOOL)) {
            return Booleans.parse(text);
        } else if (tag.equals(Tag.INT)) {
            return Numbers.whole(text);
        } else if (tag.equals(Tag.FLOAT)) {
            return Numbers.fraction(text);
        } else if (tag.equals(Tag.TIMESTAMP)) {
            return Timestamps.parse(text);
        }
        throw new IllegalArgumentException("the tag " + tag.getValue() + " is not one for a plain value");
    }

    private static ManifestException invalid(String text, String reason, Position position) {
        return new ManifestException(Problem.error(
                "scalar", position, "Cannot read '" + text + "': " + reason + " (put quotes around it if it is text)"));
    }

    /** Where the text starts, if its lines are those of the file; for text that YAML folds only its first line is. */
    private @Nullable Position text(org.yaml.snakeyaml.nodes.ScalarNode scalar, Position start) {
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
