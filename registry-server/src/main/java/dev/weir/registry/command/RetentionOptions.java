package dev.weir.registry.command;

import dev.weir.registry.retention.RetentionRules;
import java.time.Duration;
import picocli.CommandLine.Option;

/** What may go after a while. */
final class RetentionOptions {

    @Option(
            names = "--keep-builds",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "How many builds of a snapshot are kept, the newest ones; 0 for all (${DEFAULT-VALUE}).")
    private int builds;

    @Option(
            names = "--keep-snapshots",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = "How long a build of a snapshot is kept; 0 for ever (${DEFAULT-VALUE}).")
    private int snapshots;

    @Option(
            names = "--keep-withdrawn",
            paramLabel = "DAYS",
            defaultValue = "0",
            description = {
                "How long the files of a release are kept that was yanked or revoked; 0 for ever (${DEFAULT-VALUE}).",
                "Its version stays, so that nobody publishes it again."
            })
    private int withdrawn;

    RetentionRules rules() {
        if (builds < 0 || snapshots < 0 || withdrawn < 0) {
            throw new CannotRun("Cannot keep less than nothing (give 0 or more)", null);
        }
        return new RetentionRules(builds, Duration.ofDays(snapshots), Duration.ofDays(withdrawn));
    }
}
