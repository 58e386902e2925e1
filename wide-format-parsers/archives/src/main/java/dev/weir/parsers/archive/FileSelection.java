package dev.weir.parsers.archive;

import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which files are read, and which fields their names give. */
final class FileSelection {

    private final List<Glob> include;
    private final List<Glob> exclude;
    private final @Nullable NamedPattern pattern;
    private final UnmatchedFile unmatched;
    private final @Nullable String fileField;

    private FileSelection(ArchiveDecoder decoder, Scope scope) {
        this.include = globs(decoder.include(), scope);
        this.exclude = globs(decoder.exclude(), scope);
        this.pattern = decoder.filePattern() == null ? null : NamedPattern.of(decoder.filePattern(), scope);
        this.unmatched = decoder.unmatched();
        this.fileField =
                decoder.fileField() == null ? null : decoder.fileField().in(scope);
    }

    /** What a manifest says in a scope. */
    static FileSelection of(ArchiveDecoder decoder, Scope scope) {
        try {
            return new FileSelection(decoder, scope);
        } catch (IllegalArgumentException e) {
            throw new ConnectorException(FailureType.CONFIG, String.valueOf(e.getMessage()), e);
        }
    }

    private static List<Glob> globs(List<Template<String>> patterns, Scope scope) {
        return patterns.stream().map(pattern -> Glob.of(pattern.in(scope))).toList();
    }

    /** Whether a file of an archive is read. */
    boolean takes(String name) {
        return (include.isEmpty() || include.stream().anyMatch(glob -> glob.matches(name)))
                && exclude.stream().noneMatch(glob -> glob.matches(name));
    }

    /** The fields of the records of a file; null if it is passed over. */
    @Nullable
    Map<String, @Nullable String> fields(String name) {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        if (fileField != null) {
            fields.put(fileField, name);
        }
        if (pattern != null) {
            Map<String, @Nullable String> found = pattern.find(name);
            if (found == null && unmatched == UnmatchedFile.DROP) {
                return null;
            }
            fields.putAll(found == null ? withoutMatch(name, pattern) : found);
        }
        return fields;
    }

    private Map<String, @Nullable String> withoutMatch(String name, NamedPattern pattern) {
        if (unmatched == UnmatchedFile.FAIL) {
            throw Unreadable.because("Cannot take fields from the name of file '" + FileName.shown(name)
                    + "': it is not of file_pattern (correct it, leave the file out by exclude, or set unmatched to keep or"
                    + " drop)");
        }
        Map<String, @Nullable String> none = new LinkedHashMap<>();
        pattern.names().forEach(group -> none.put(group, null));
        return none;
    }
}
