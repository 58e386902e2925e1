package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.Verification;
import java.util.List;

/** Says what is missing, changed or unknown. */
final class Verify implements LakeAction {

    private static final Option DIGESTS =
            Option.flag("--digests", "verify: read all files and compare their digests, too.");

    @Override
    public String description() {
        return "Says what is missing, changed or unknown in a lake.";
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir lake verify s3://reports/lake --digests",
                        "Reads all files, and compares them with what was published.")
                .exits(Command.OK, "the lake is whole")
                .exits(Command.FAILED, "something is missing, changed or unknown, or the lake cannot be read")
                .see("recover", "docs/publishing.md");
    }

    @Override
    public List<Option> options() {
        return List.of(DIGESTS);
    }

    @Override
    public int run(Arguments arguments, OpenLake lake, Terminal terminal) {
        List<String> problems = new Verification(lake).problems(arguments.has(DIGESTS));
        problems.forEach(terminal.text()::println);
        terminal.text().println(problems.isEmpty() ? "whole" : problems.size() + " problems");
        return problems.isEmpty() ? Command.OK : Command.FAILED;
    }
}
