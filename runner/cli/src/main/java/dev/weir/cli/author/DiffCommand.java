package dev.weir.cli.author;

import dev.weir.authoring.diff.Bump;
import dev.weir.authoring.diff.ManifestDiff;
import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.manifest.Vocabulary;
import java.util.List;

/** Compares two manifests. */
public final class DiffCommand implements Command {

    private static final Option OLD =
            Option.of("OLD", "", GivenManifest.DESCRIPTION).mandatory().taking(Takes.FILE);
    private static final Option NEW = Option.of("NEW", "", "The manifest that takes its place; - for standard input.")
            .mandatory()
            .taking(Takes.FILE);
    private static final Choice MAX = Choice.of(
            "--max",
            List.of("none", "patch", "minor"),
            "Exit with 1 if the changes demand a greater step of the version");

    @Override
    public String name() {
        return "diff";
    }

    @Override
    public String description() {
        return "Says what changed between two manifests, and which step of the version that demands.";
    }

    @Override
    public String remarks() {
        return "A major step is demanded by what can break a consumer of records, of states or of the configuration; a minor one"
                + " by what is new (docs/authoring.md has the rules). Without --max the exit code is 0 whatever changed.";
    }

    @Override
    public List<Option> options() {
        return GivenManifest.withPlace(OLD, NEW, MAX.option(), Choice.FORMAT.option());
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir diff old/manifest.yaml manifest.yaml",
                        "Lists what changed, with the step of the version that each change demands.")
                .and(
                        "git show main:manifest.yaml | weir diff - manifest.yaml --max minor",
                        "Fails in CI if the change since main would break a consumer.")
                .exits(OK, "compared; with --max, no change demands more than it allows")
                .exits(FAILED, "a change demands more than --max allows, or a manifest cannot be read")
                .see("migrate", "validate", "docs/authoring.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String format = Choice.FORMAT.word(name(), arguments.text(Choice.FORMAT.option()));
        String max = MAX.word(name(), arguments.text(MAX.option()));
        String old = arguments.required(OLD);
        String present = arguments.required(NEW);
        if (GivenManifest.isStandardInput(old) && GivenManifest.isStandardInput(present)) {
            throw new UsageException(name(), "only one of the manifests can come from standard input");
        }
        Vocabulary.Source components = GivenManifest.components(arguments);
        ManifestDiff diff = ManifestDiff.of(
                GivenManifest.read(old, components, terminal), GivenManifest.read(present, components, terminal));
        terminal.text().print(format.equals("json") ? diff.json() : diff.text());
        boolean tooMuch = arguments.has(MAX.option())
                && diff.demanded().compareTo(Bump.of(max).orElseThrow()) > 0;
        return tooMuch ? FAILED : OK;
    }
}
