package dev.weir.cli.validate;

import dev.weir.cli.Command;
import dev.weir.cli.ComponentPlace;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Severity;
import dev.weir.validator.Report;
import dev.weir.validator.RuleBook;
import dev.weir.validator.report.GithubReport;
import dev.weir.validator.report.JsonReport;
import dev.weir.validator.report.JunitReport;
import dev.weir.validator.report.ReportFormat;
import dev.weir.validator.report.SarifReport;
import dev.weir.validator.report.TextReport;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says all that is wrong with manifests, and mends what can be mended. */
public final class ValidateCommand implements Command {

    private static final Option FILES = new Option(
            "FILE",
            Option.Value.MANY,
            "",
            false,
            "A manifest, a folder of manifests, or - for standard input; several are allowed.",
            Takes.FILE);
    private static final Option FORMAT = Option.of(
                    "--format", "FORM", "How to answer: text (default), json, sarif, github or junit.")
            .taking(Takes.oneOf("text", "json", "sarif", "github", "junit"));
    private static final Option STRICT = Option.flag("--strict", "Take warnings as errors.");
    private static final Option FIX = Option.flag("--fix", "Mend what can be mended without a second look.");
    private static final Option FIX_ALL =
            Option.flag("--fix-all", "Mend also what needs a second look, such as misspelled names.");
    private static final Option EXPLAIN =
            Option.of("--explain", "RULE", "Explain a rule; 'all' lists them.").taking(Takes.RULE);

    private final String version;

    /** The command of a version of Weir. */
    public ValidateCommand(String version) {
        this.version = version;
    }

    @Override
    public String name() {
        return "validate";
    }

    @Override
    public String description() {
        return "Says all that is wrong with manifests, before anything runs.";
    }

    @Override
    public String remarks() {
        return "Nothing is run, and nothing is sent. A comment '# weir: ignore RULE: REASON' excuses a warning.";
    }

    @Override
    public List<Option> options() {
        return Stream.concat(Stream.of(FILES, FORMAT, STRICT, FIX, FIX_ALL, EXPLAIN), ComponentPlace.OPTIONS.stream())
                .toList();
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir validate --strict manifest.yaml",
                        "Lists all findings with their places and remedies; warnings count as errors.")
                .and("weir validate --format sarif . > weir.sarif", "Validates all manifests below a folder, for CI.")
                .and("weir validate --fix manifest.yaml", "Mends what is safe to mend; comments and layout stay.")
                .and("weir validate --explain primary-key-field", "Explains a rule with a bad and a good example.")
                .exits(OK, "there is no error")
                .exits(FAILED, "there is an error, or a warning with --strict")
                .exits(USAGE, "the command line or a .weir.yaml is wrong")
                .file(".weir.yaml", "Severities and exceptions of rules, in the manifest's folder or above.")
                .see("migrate", "inspect", "lsp", "docs/validate.md");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String rule = arguments.text(EXPLAIN);
        if (rule != null) {
            return explain(rule, terminal);
        }
        if (!arguments.has(FILES)) {
            throw new UsageException(name(), "FILE is missing");
        }
        ReportFormat format = format(arguments.text(FORMAT), terminal);
        try {
            Validation validation =
                    new Validation(terminal, arguments.has(STRICT), fixing(arguments), ComponentPlace.of(arguments));
            List<Report> reports = validation.of(arguments.words(FILES));
            write(reports, format, terminal);
            return reports.stream().anyMatch(report -> report.count(Severity.ERROR) > 0) ? FAILED : OK;
        } catch (ManifestException e) {
            terminal.err().println(e.getMessage());
            return USAGE;
        }
    }

    private static Fixing fixing(Arguments arguments) {
        if (arguments.has(FIX_ALL)) {
            return Fixing.ALL;
        }
        return arguments.has(FIX) ? Fixing.SAFE : Fixing.NONE;
    }

    private static void write(List<Report> reports, ReportFormat format, Terminal terminal) {
        try {
            Writer out = new BufferedWriter(new OutputStreamWriter(terminal.out(), StandardCharsets.UTF_8));
            format.write(reports, out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the answer: " + e.getMessage(), e);
        }
    }

    private ReportFormat format(@Nullable String name, Terminal terminal) {
        return switch (name == null ? "text" : name) {
            case "text" -> new TextReport(terminal.coloured());
            case "json" -> new JsonReport();
            case "sarif" -> new SarifReport(version);
            case "github" -> new GithubReport();
            case "junit" -> new JunitReport();
            default ->
                throw new UsageException(
                        name(), "there is no format '" + name + "', only text, json, sarif, github, junit");
        };
    }

    private int explain(String rule, Terminal terminal) {
        RuleBook rules = Validation.rules();
        if (rule.equals("all")) {
            rules.ids().forEach(id -> terminal.text().println(id + ": " + rules.title(id)));
            return OK;
        }
        String page = rules.page(rule);
        if (page == null) {
            throw new UsageException(name(), "there is no rule '" + rule + "'; --explain all lists them");
        }
        terminal.text().print(page);
        return OK;
    }
}
