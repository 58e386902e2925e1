package dev.weir.cli.validate;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.weir.cli.Command;
import dev.weir.cli.ComponentLoader;
import dev.weir.cli.NamedManifest;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.yaml.YamlReader;
import dev.weir.validator.Migration;
import dev.weir.validator.Validator;
import dev.weir.validator.finding.Finding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what a manifest says in the words of older levels in those of the present one. */
public final class MigrateCommand implements Command {

    private static final Option FILE = Option.of(
                    "FILE", "", "The manifest, or the folder that holds its manifest.yaml; - for standard input.")
            .mandatory()
            .taking(Takes.FILE);
    private static final Option WRITE = Option.flag("--write", "Change the file in place of showing the difference.");
    private static final int CONTEXT = 3;
    private static final String STANDARD_INPUT = "(standard input)";

    @Override
    public String name() {
        return "migrate";
    }

    @Override
    public String description() {
        return "Writes present names of the language in place of older ones, as a patch to look at.";
    }

    @Override
    public String remarks() {
        return "Comments and layout stay. What takes thought, such as a field that moved to another component, is listed on"
                + " standard error with its place.";
    }

    @Override
    public List<Option> options() {
        return List.of(FILE, WRITE);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir migrate manifest.yaml | patch -p0", "Shows what would change as a patch, and applies it.")
                .and(
                        "git show main:manifest.yaml | weir migrate -",
                        "Shows what would change in a manifest that is no file.")
                .and("weir migrate manifest.yaml --write", "Changes the file; its comments and layout stay.")
                .exits(FAILED, "something is left to do by hand, or the manifest cannot be read")
                .see("validate", "diff", "docs/validate.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String word = arguments.required(FILE);
        boolean piped = word.equals("-");
        if (piped && arguments.has(WRITE)) {
            throw new UsageException(name(), "--write changes a file, and standard input is none");
        }
        Validator validator = Validator.of(ComponentLoader.descriptors(), MigrateCommand.class.getClassLoader());
        Migration migration;
        String before;
        String file;
        try {
            file = piped ? STANDARD_INPUT : NamedManifest.of(word).toString();
            before = piped ? input(terminal) : Manifests.text(Path.of(file));
            migration = Migration.of(before, file, validator);
        } catch (ManifestException e) {
            terminal.err().println(e.getMessage());
            return FAILED;
        }
        if (arguments.has(WRITE)) {
            MendedFile.write(Path.of(file), migration.text());
        } else {
            terminal.text().print(patch(file, before, migration.text()));
        }
        for (Finding left : migration.left()) {
            terminal.err()
                    .println(file + ":" + left.span().line() + ":" + left.span().column() + ": " + left.text());
        }
        return migration.left().isEmpty() ? OK : FAILED;
    }

    private static String input(Terminal terminal) {
        try {
            byte[] bytes = terminal.input(YamlReader.MAX_BYTES);
            return Manifests.text(bytes, STANDARD_INPUT);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read standard input: " + e.getMessage(), e);
        }
    }

    private static String patch(String file, String before, String after) {
        List<String> lines = lines(before);
        List<String> patch =
                UnifiedDiffUtils.generateUnifiedDiff(file, file, lines, DiffUtils.diff(lines, lines(after)), CONTEXT);
        return patch.isEmpty() ? "" : String.join("\n", patch) + "\n";
    }

    /** Lines as patches have them: with a carriage return if the file has them, and a remark at an end without a line break. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
        int last = lines.size() - 1;
        if (lines.get(last).isEmpty()) {
            lines.remove(last);
        } else {
            lines.set(last, lines.get(last) + "\n\\ No newline at end of file");
        }
        return lines;
    }
}
