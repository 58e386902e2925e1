package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.Catalog;
import dev.weir.lake.Compaction;
import dev.weir.lake.OpenLake;
import dev.weir.lake.StagedRuns;
import dev.weir.lake.Verification;
import dev.weir.lake.commit.Entry;
import dev.weir.lake.json.JsonText;
import dev.weir.lake.schema.ColumnJson;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.DataSet;
import dev.weir.lake.table.Snapshot;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/** Shows what a lake holds, whether it is whole, and joins small files. */
public final class LakeCommand implements Command {

    private static final Option ACTION = Option.of("ACTION", "", "What to do: ls, show, log, verify or compact.")
            .mandatory();
    private static final Option DIGESTS =
            Option.flag("--digests", "verify: read all files and compare their digests, too.");
    private static final Option SMALL =
            Option.of("--small", "MB", "ls, compact: files of fewer megabytes are small, 32 if not given.");
    private static final Option TARGET = Option.of(
            "--target", "MB", "compact: join small files until they have so many megabytes, 256 if not given.");
    private static final long SMALL_MEGABYTES = 32;
    private static final long TARGET_MEGABYTES = 256;
    private static final int LOG_ENTRIES = 50;

    @Override
    public String name() {
        return "lake";
    }

    @Override
    public String description() {
        return "Lists what a lake holds, shows a data set, the log, verifies files, joins small ones.";
    }

    @Override
    public String remarks() {
        return "verify ends with 1 if anything is missing, changed or unknown. compact is a commit of its own: no value changes.";
    }

    @Override
    public List<Option> options() {
        List<Option> options = new ArrayList<>(List.of(ACTION, LakePlace.PLACE));
        options.addAll(DataSetChoice.OPTIONS);
        options.addAll(List.of(DIGESTS, SMALL, TARGET, LakePlace.S3_ENDPOINT));
        return options;
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        String action = arguments.required(ACTION);
        try (OpenLake lake = LakePlace.open(name(), arguments, LakePlace.PLACE, terminal)) {
            switch (action) {
                case "ls" -> list(arguments, lake, terminal);
                case "show" -> show(DataSetChoice.single(arguments, lake), lake, terminal);
                case "log" -> log(lake, terminal);
                case "compact" -> compact(arguments, lake, terminal);
                case "verify" -> {
                    return verify(arguments, lake, terminal);
                }
                default ->
                    throw new UsageException(
                            name(), "there is no '" + action + "', only ls, show, log, verify and compact");
            }
            return OK;
        }
    }

    private long megabytes(Arguments arguments, Option option, long otherwise) {
        String text = arguments.text(option);
        if (text == null) {
            return otherwise << 20;
        }
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new UsageException(name(), option.name() + " '" + text + "' is no number of megabytes");
        }
        return Long.parseLong(text) << 20;
    }

    private Compaction compaction(Arguments arguments, OpenLake lake) {
        return new Compaction(
                lake, megabytes(arguments, SMALL, SMALL_MEGABYTES), megabytes(arguments, TARGET, TARGET_MEGABYTES));
    }

    private void list(Arguments arguments, OpenLake lake, Terminal terminal) {
        Compaction compaction = compaction(arguments, lake);
        Map<DataSet, Snapshot> snapshots =
                new Catalog(lake).snapshots(lake.log().head());
        TextTable table = new TextTable("data set", "rows", "files", "to join", "bytes", "last run", "claim");
        for (DataSet dataSet : DataSetChoice.of(arguments, lake)) {
            Snapshot snapshot = snapshots.get(dataSet);
            String claim = claim(dataSet, lake);
            if (snapshot == null) {
                table.add(dataSet, 0, 0, 0, 0, "", claim);
                continue;
            }
            int joined =
                    compaction.groups(snapshot).stream().mapToInt(List::size).sum();
            long bytes = snapshot.files().stream().mapToLong(DataFile::bytes).sum();
            table.add(dataSet, snapshot.rows(), snapshot.files().size(), joined, bytes, snapshot.run(), claim);
        }
        table.printTo(terminal.text());
    }

    private static String claim(DataSet dataSet, OpenLake lake) {
        StringBuilder claim = new StringBuilder();
        new StagedRuns(lake).claims().forEach((run, claims) -> {
            if (claims.containsKey(dataSet)) {
                claim.append(run)
                        .append(' ')
                        .append(claims.get(dataSet).stage().name().toLowerCase(Locale.ROOT));
            }
        });
        return claim.toString();
    }

    private static void show(DataSet dataSet, OpenLake lake, Terminal terminal) {
        Snapshot snapshot = new Catalog(lake).snapshot(dataSet);
        if (snapshot == null) {
            terminal.text().println(dataSet + ": nothing was published");
            return;
        }
        terminal.text().println("data set  " + dataSet);
        terminal.text().println("run       " + snapshot.run() + " of " + snapshot.at());
        terminal.text().println("state     " + JsonText.text(snapshot.state()));
        terminal.text().println("columns   " + JsonText.text(ColumnJson.of(snapshot.columns())));
        TextTable files = new TextTable("file", "rows", "bytes", "run");
        snapshot.files().forEach(file -> files.add(file.path(), file.rows(), file.bytes(), file.run()));
        files.printTo(terminal.text());
        TextTable runs = new TextTable("past run", "at", "rows", "from the beginning");
        snapshot.history().forEach(run -> runs.add(run.run(), run.at(), run.rows(), run.fullRefresh() ? "yes" : "no"));
        runs.printTo(terminal.text());
    }

    private static void log(OpenLake lake, Terminal terminal) {
        long last = lake.log().head().number();
        TextTable table = new TextTable("entry", "at", "event");
        for (long number = Math.max(1, last - LOG_ENTRIES + 1); number <= last; number++) {
            Entry entry = lake.log().entry(number);
            table.add(number, entry.at(), JsonText.text(entry.event()));
        }
        table.printTo(terminal.text());
    }

    private static int verify(Arguments arguments, OpenLake lake, Terminal terminal) {
        List<String> problems = new Verification(lake).problems(arguments.has(DIGESTS));
        problems.forEach(terminal.text()::println);
        terminal.text().println(problems.isEmpty() ? "whole" : problems.size() + " problems");
        return problems.isEmpty() ? OK : FAILED;
    }

    private void compact(Arguments arguments, OpenLake lake, Terminal terminal) {
        Compaction compaction = compaction(arguments, lake);
        for (DataSet dataSet : DataSetChoice.of(arguments, lake)) {
            String id = "compact-"
                    + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
            terminal.text().println(dataSet + ": " + compaction.compact(dataSet, id) + " files fewer");
        }
    }
}
