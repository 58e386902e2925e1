package dev.weir.cli;

import dev.weir.cli.args.Action;
import dev.weir.cli.args.Actions;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.engine.json.JacksonJson;
import dev.weir.expressions.Dialect;
import dev.weir.expressions.golden.GoldenCheck;
import dev.weir.expressions.value.Limits;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.read.Compat;
import dev.weir.spi.read.Json;
import dev.weir.spi.value.Row;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Compares the expression language with evaluations that were recorded from the reference. */
final class ExpressionsCommand implements Command {

    private static final Option ACTION = Actions.option("What to do", "check");
    private static final Option FILE = Option.of(
                    "FILE", "", "Recorded evaluations, one JSON object a line, plain or .gz; - for standard input.")
            .mandatory()
            .taking(Takes.FILE);

    @Override
    public String name() {
        return "expressions";
    }

    @Override
    public String description() {
        return "Checks the template language against recorded evaluations.";
    }

    @Override
    public String remarks() {
        return "A line is {id, expr, mode, context, valid_types, result or error}; each difference is shown, and the last line"
                + " counts: passed N of M. The exit code is 1 if one differs.";
    }

    @Override
    public List<Option> options() {
        return List.of(ACTION, FILE, ConnectorOptions.COMPAT);
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir expressions check evaluations.jsonl.gz",
                        "Evaluates each template of the file, and shows where the result is not the recorded one.")
                .exits(OK, "all results are the recorded ones")
                .exits(FAILED, "a result differs, or the file cannot be read")
                .see("docs/expressions.md");
    }

    @Override
    public List<Action> actions() {
        return List.of(new Action("check", "Compares results with recorded ones.", options(), manual()));
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String file = arguments.required(FILE);
        try (BufferedReader lines = open(file, terminal)) {
            return check(golden(arguments), lines, file, terminal.text());
        } catch (NoSuchFileException e) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot read " + file + ": there is no such file (check the path)", e);
        } catch (IOException e) {
            throw new ConnectorException(FailureType.CONFIG, "Cannot read " + file + ": " + e.getMessage(), e);
        }
    }

    private GoldenCheck golden(Arguments arguments) {
        Set<Compat> compat = ConnectorOptions.compat(name(), arguments.text(ConnectorOptions.COMPAT));
        return new GoldenCheck(
                new JacksonJson()::parse,
                compat.contains(Compat.HTML_MARKED_TEXT) ? Dialect.MARKED_HTML : Dialect.PLAIN_TEXT,
                compat.contains(Compat.UNBOUNDED_TEMPLATES) ? Limits.UNBOUNDED : Limits.DEFAULT);
    }

    private static BufferedReader open(String file, Terminal terminal) throws IOException {
        InputStream bytes = file.equals("-") ? terminal.in() : Files.newInputStream(Path.of(file));
        InputStream text = file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8));
    }

    private static int check(GoldenCheck golden, BufferedReader lines, String file, PrintStream out)
            throws IOException {
        Json json = new JacksonJson();
        int number = 0;
        int cases = 0;
        int passed = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Row recorded = read(json, line, file, number);
            Optional<String> difference = golden.check(recorded);
            cases++;
            passed += difference.isEmpty() ? 1 : 0;
            difference.ifPresent(
                    reason -> out.println(recorded.get("id") + ": " + recorded.get("expr") + ": " + reason));
        }
        out.println("passed " + passed + " of " + cases);
        return passed == cases ? OK : FAILED;
    }

    private static Row read(Json json, String line, String file, int number) {
        Object value = parse(json, line, file, number);
        if (value instanceof Row row && row.get("expr") instanceof String && row.get("context") instanceof Row) {
            return row;
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot check " + file + ":" + number
                        + ": the line is not a recorded evaluation (give an object with expr, mode, context and result)");
    }

    private static @Nullable Object parse(Json json, String line, String file, int number) {
        try {
            return json.parse(WholeNumbers.tagged(line));
        } catch (ConnectorException e) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot check " + file + ":" + number + ": " + e.getMessage(), e);
        }
    }
}
