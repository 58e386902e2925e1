package dev.weir.cli.validate;

import dev.weir.manifest.Manifests;
import dev.weir.validator.Validator;
import dev.weir.validator.settings.Settings;
import dev.weir.validator.settings.SettingsFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What projects say of rules, by the folder of a manifest: the nearest settings file in it or above. For one thread. */
final class ProjectSettings {

    private final Validator validator;
    private final Supplier<Map<String, Set<String>>> rules;
    private final boolean strict;
    private final Map<Path, Validator> byFolder = new HashMap<>();

    ProjectSettings(Validator validator, Supplier<Map<String, Set<String>>> rules, boolean strict) {
        this.validator = validator;
        this.rules = rules;
        this.strict = strict;
    }

    /** The validator for a file; of a text that is no file, that of the present folder. */
    Validator of(@Nullable Path file) {
        Path folder = (file == null ? Path.of("") : file).toAbsolutePath().normalize();
        return inFolder(file == null ? folder : folder.getParent());
    }

    private Validator inFolder(@Nullable Path folder) {
        if (folder == null) {
            return with(Settings.DEFAULT);
        }
        Validator known = byFolder.get(folder);
        if (known == null) {
            Path file = folder.resolve(SettingsFile.NAME);
            known = Files.isRegularFile(file)
                    ? with(SettingsFile.read(Manifests.text(file), file.toString(), rules.get()))
                    : inFolder(folder.getParent());
            byFolder.put(folder, known);
        }
        return known;
    }

    private Validator with(Settings settings) {
        return validator.with(strict ? settings.strictly() : settings);
    }
}
