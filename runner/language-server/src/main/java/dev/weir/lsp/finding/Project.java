package dev.weir.lsp.finding;

import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.validator.Validator;
import dev.weir.validator.settings.Settings;
import dev.weir.validator.settings.SettingsFile;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What projects say of rules, by the document: the nearest settings file in its folder or above. A file is read again when it has changed.
 * For any number of threads.
 */
public final class Project {

    private final Validator validator;
    private final Map<String, Set<String>> rules;
    private final Consumer<String> complaints;
    private final Map<Path, Read> files = new ConcurrentHashMap<>();

    private record Read(FileTime changed, long size, Validator validator) {}

    /**
     * The projects around documents.
     *
     * @param validator  the validator where nothing is said
     * @param rules      the names of all rules, each with those of the numbers that it takes
     * @param complaints takes what is wrong with settings files, which then say nothing
     */
    public Project(Validator validator, Map<String, Set<String>> rules, Consumer<String> complaints) {
        this.validator = validator;
        this.rules = rules;
        this.complaints = complaints;
    }

    /** The validator for a document. */
    Validator of(String uri) {
        Path file = path(uri);
        for (Path folder = file == null ? null : file.getParent(); folder != null; folder = folder.getParent()) {
            Path settings = folder.resolve(SettingsFile.NAME);
            if (Files.isRegularFile(settings)) {
                return read(settings);
            }
        }
        return validator;
    }

    /** The file of a document; null if it is in none. */
    static @Nullable Path path(String uri) {
        try {
            return uri.startsWith("file:")
                    ? Path.of(URI.create(uri)).toAbsolutePath().normalize()
                    : null;
        } catch (IllegalArgumentException | FileSystemNotFoundException otherSystem) {
            return null;
        }
    }

    private Validator read(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Read known = files.get(file);
            if (known == null || !known.changed.equals(changed) || known.size != size) {
                known = new Read(changed, size, validator.with(settings(file)));
                files.put(file, known);
            }
            return known.validator;
        } catch (IOException e) {
            complaints.accept("Cannot read " + file + ": " + e.getMessage());
            return validator;
        }
    }

    private Settings settings(Path file) {
        try {
            return SettingsFile.read(Manifests.text(file), file.toString(), rules);
        } catch (ManifestException e) {
            complaints.accept(String.valueOf(e.getMessage()));
            return Settings.DEFAULT;
        }
    }
}
