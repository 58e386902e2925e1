package dev.weir.cli.lake;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.commit.Expired;
import dev.weir.lake.commit.Expiry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Removes documents of the past that nothing needs any more. */
final class Expire implements LakeAction {

    private static final Option KEEP =
            Option.of("--keep", "DAYS", "expire: keep what is not older than so many days, 90 if not given.");
    private static final Option KEEP_COMMITS = Option.of(
            "--keep-commits", "N", "expire: keep the last so many commits, however old they are, 10 if not given.");
    private static final Option DRY_RUN = Option.flag("--dry-run", "expire: only say what would go.");
    private static final long DAYS = 90;
    private static final long COMMITS = 10;

    @Override
    public String description() {
        return "Removes documents of the past that nothing needs any more, and no data.";
    }

    @Override
    public Manual manual() {
        return Manual.example(
                        "weir lake expire s3://reports/lake --keep 30 --dry-run",
                        "Says which entries, snapshots and reports older than 30 days would go.")
                .see("docs/publishing.md");
    }

    @Override
    public List<Option> options() {
        return List.of(KEEP, KEEP_COMMITS, DRY_RUN);
    }

    @Override
    public int run(Arguments arguments, OpenLake lake, Terminal terminal) {
        long days = Amount.of("lake", arguments, KEEP, "days", DAYS);
        long commits = Amount.of("lake", arguments, KEEP_COMMITS, "commits", COMMITS);
        Instant before = lake.clock().instant().minus(Duration.ofDays(days));
        Expiry expiry = new Expiry(lake.documents(), lake.log(), before, (int) commits);
        boolean dry = arguments.has(DRY_RUN);
        terminal.text().println(said(dry ? expiry.plan() : expiry.carryOut(), dry));
        return Command.OK;
    }

    private static String said(@Nullable Expired expired, boolean dry) {
        if (expired == null) {
            return "nothing has expired";
        }
        return (dry ? "would expire: " : "expired: ") + expired.entries() + " entries of the log, "
                + expired.snapshots().size() + " snapshots, "
                + expired.commits().size() + " commits, "
                + expired.runs().size() + " documents of runs\nthe log " + (dry ? "would begin" : "begins")
                + " with entry " + expired.first() + " of " + expired.at();
    }
}
