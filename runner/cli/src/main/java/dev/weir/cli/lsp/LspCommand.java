package dev.weir.cli.lsp;

import dev.weir.cli.Command;
import dev.weir.cli.ManifestComponents;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lsp.Session;
import dev.weir.lsp.finding.Vocabularies;
import dev.weir.validator.RuleBook;
import dev.weir.validator.Validator;
import java.util.List;

/** Serves an editor over standard input and output, until it is gone. */
public final class LspCommand implements Command {

    private static final Option STDIO = Option.flag(
            "--stdio", "Speak over standard input and output; that is done anyway, and editors say so out of habit.");

    private final String version;

    /** The command of a version of Weir. */
    public LspCommand(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "lsp";
    }

    @Override
    public String description() {
        return "Serves editors: findings, completion, documentation and fixes of manifests, by the Language Server Protocol.";
    }

    @Override
    public String remarks() {
        return "Editors start it; docs/editors.md has their settings.";
    }

    @Override
    public List<Option> options() {
        return List.of(STDIO);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir lsp",
                        "Waits for an editor's messages on standard input; the editor is told this command line.")
                .exits(OK, "the client took leave")
                .exits(FAILED, "the client was gone without taking leave")
                .file(".weir.yaml", "Severities and exceptions of rules, in the manifest's folder or above.")
                .see("validate", "schema", "docs/editors.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        ClassLoader loader = LspCommand.class.getClassLoader();
        ManifestComponents components = ManifestComponents.withoutFetching();
        Vocabularies vocabularies = new Vocabularies(components.all(), components);
        Session session = new Session(vocabularies, Validator.of(vocabularies, loader), RuleBook.of(loader), version);
        return session.run(terminal.in(), terminal.out(), terminal.err()::println) ? OK : FAILED;
    }
}
