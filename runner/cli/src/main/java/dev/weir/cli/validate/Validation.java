package dev.weir.cli.validate;

import dev.weir.cli.ComponentPlace;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.validator.Mending;
import dev.weir.validator.Report;
import dev.weir.validator.RuleBook;
import dev.weir.validator.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One run of the command over its files. */
final class Validation {

    private static final String STANDARD_INPUT = "-";
    private static final int MOST_ROUNDS = 10;
    private static final int FEW = 4;

    private final Terminal terminal;
    private final ProjectSettings settings;
    private final Fixing fixing;

    /** A text to look at, and where it is kept; null for standard input. */
    private record Task(
            String name,
            @Nullable Path file,
            Validator validator,
            @Nullable ManifestException missing) {}

    Validation(Terminal terminal, boolean strict, Fixing fixing, ComponentPlace place) {
        Validator validator = Validator.of(ManifestComponents.of(place), Validation.class.getClassLoader());
        this.terminal = terminal;
        this.settings = new ProjectSettings(validator, () -> rules().options(), strict);
        this.fixing = fixing;
    }

    static RuleBook rules() {
        return RuleBook.of(Validation.class.getClassLoader());
    }

    /** What is wrong with what words name, file by file. */
    List<Report> of(List<String> words) {
        Map<String, Task> byName = new LinkedHashMap<>();
        for (String word : words) {
            if (word.equals(STANDARD_INPUT)) {
                byName.putIfAbsent(word, new Task("<standard input>", null, settings.of(null), null));
            } else {
                tasks(word).forEach(task -> byName.putIfAbsent(task.name, task));
            }
        }
        Collection<Task> tasks = byName.values();
        return tasks.size() < FEW
                ? tasks.stream().map(this::report).toList()
                : tasks.parallelStream().map(this::report).toList();
    }

    private List<Task> tasks(String path) {
        try {
            return ManifestFiles.of(Path.of(path)).stream()
                    .map(file -> new Task(file.toString(), file, settings.of(file), null))
                    .toList();
        } catch (ManifestException e) {
            if (e.problems().stream().anyMatch(problem -> problem.rule().equals("settings"))) {
                throw e;
            }
            return List.of(new Task(path, null, settings.of(null), e));
        }
    }

    private Report report(Task task) {
        if (task.missing != null) {
            return task.validator.unreadable(task.missing, task.name);
        }
        String text;
        try {
            text = task.file == null ? input(task.name) : Manifests.text(task.file);
        } catch (ManifestException e) {
            return task.validator.unreadable(e, task.name);
        }
        Report report = task.validator.validate(text, task.name, task.file);
        return fixing == Fixing.NONE ? report : mended(task, report);
    }

    private String input(String name) {
        try {
            return Manifests.text(terminal.input(YamlReader.MAX_BYTES), name);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read standard input: " + e.getMessage(), e);
        }
    }

    private Report mended(Task task, Report first) {
        Mending.Mended mended = new Mending(fixing::mends, Mending.NO_MORE_ERRORS, MOST_ROUNDS)
                .mend(first, text -> task.validator.validate(text, task.name, task.file));
        if (mended.made() > 0) {
            keep(task, mended.report().source().text(), mended.made());
        }
        return mended.report();
    }

    private void keep(Task task, String text, int made) {
        if (task.file == null) {
            terminal.err().println("Cannot mend standard input: it is no file (name the file)");
            return;
        }
        MendedFile.write(task.file, text);
        terminal.err().println(task.name + ": mended " + made + (made == 1 ? " finding" : " findings"));
    }
}
