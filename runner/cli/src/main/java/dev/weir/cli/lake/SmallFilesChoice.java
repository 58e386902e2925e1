package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.lake.SmallFiles;

/** Which files are small, and how large they become. */
final class SmallFilesChoice {

    static final Option SMALL =
            Option.of("--small", "MB", "ls, compact: files of fewer megabytes are small, 32 if not given.");
    static final Option TARGET = Option.of(
            "--target", "MB", "ls, compact: join small files until they have so many megabytes, 256 if not given.");

    private static final long SMALL_MEGABYTES = 32;
    private static final long TARGET_MEGABYTES = 256;

    private SmallFilesChoice() {}

    static SmallFiles of(Arguments arguments) {
        return new SmallFiles(
                Amount.of("lake", arguments, SMALL, "megabytes", SMALL_MEGABYTES) << 20,
                Amount.of("lake", arguments, TARGET, "megabytes", TARGET_MEGABYTES) << 20);
    }
}
