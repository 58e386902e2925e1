package dev.weir.cli.validate;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import dev.weir.cli.Command;
import dev.weir.cli.ComponentLoader;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.manifest.Manifests;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.validator.Migration;
import dev.weir.validator.Validator;
import dev.weir.validator.finding.Finding;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Writes what a manifest says in the words of older levels in those of the present one. */
public final class MigrateCommand implements Command {

    private static final Option FILE = Option.of("FILE", "", "The manifest.").mandatory();
    private static final Option WRITE = Option.flag("--write", "Change the file in place of showing the difference.");
    private static final int CONTEXT = 3;

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
        return "For instance: weir migrate manifest.yaml | patch -p0. Comments and layout stay. What takes thought, such as a field that"
                + " moved to another component, is listed on standard error with its place. The exit code is 1 if something is"
                + " left to do by hand.";
    }

    @Override
    public List<Option> options() {
        return List.of(FILE, WRITE);
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        Path file = Path.of(arguments.required(FILE));
        Validator validator = Validator.of(ComponentLoader.descriptors(), MigrateCommand.class.getClassLoader());
        Migration migration;
        String before;
        try {
            before = Manifests.text(file);
            migration = Migration.of(before, file.toString(), validator);
        } catch (ManifestException e) {
            terminal.err().println(e.getMessage());
            return FAILED;
        }
        if (arguments.has(WRITE)) {
            MendedFile.write(file, migration.text());
        } else {
            terminal.text().print(patch(file.toString(), before, migration.text()));
        }
        for (Finding left : migration.left()) {
            terminal.err()
                    .println(file + ":" + left.span().line() + ":" + left.span().column() + ": " + left.text());
        }
        return migration.left().isEmpty() ? OK : FAILED;
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
