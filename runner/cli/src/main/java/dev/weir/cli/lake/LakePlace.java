package dev.weir.cli.lake;

import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Manual;
import dev.weir.cli.args.Option;
import dev.weir.cli.args.Takes;
import dev.weir.cli.args.UsageException;
import dev.weir.lake.OpenLake;
import dev.weir.lake.storage.Location;
import dev.weir.spi.sink.LogLevel;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Opens the lake that a command is about. */
public final class LakePlace {

    /** Where the lake is, as a word of its own. */
    public static final Option PLACE = Option.of("PLACE", "", "Where the lake is: s3://bucket/prefix or a folder.")
            .mandatory()
            .taking(Takes.FOLDER);

    /** Where the lake is, as an option. */
    public static final Option TO = Option.of("--to", "PLACE", "Where the lake is: s3://bucket/prefix or a folder.")
            .mandatory()
            .taking(Takes.FOLDER);

    /** Another S3 service. */
    public static final Option S3_ENDPOINT =
            Option.of("--s3-endpoint", "URL", "Another S3 service than Amazon's, such as http://localhost:9000.");

    private static final int SHARE_OF_HEAP = 4;

    private LakePlace() {}

    /** Opens the lake at a place; what it has to say goes to standard error. */
    static OpenLake open(String command, Arguments arguments, Option place, Terminal terminal) {
        OpenLake lake = OpenLake.at(
                Location.parse(arguments.required(place)),
                endpoint(command, arguments.text(S3_ENDPOINT)),
                Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP,
                (level, message) -> say(level, message, terminal));
        try {
            return lake.refuseNone();
        } catch (RuntimeException e) {
            lake.close();
            throw e;
        }
    }

    private static void say(LogLevel level, String message, Terminal terminal) {
        if (level != LogLevel.DEBUG) {
            terminal.err().println(message);
        }
    }

    /** What all commands that open a lake read besides. */
    public static Manual manual(Manual manual) {
        return manual.variable(
                        "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_SESSION_TOKEN, AWS_PROFILE",
                        "Credentials of a lake on S3, as for all programs that use the AWS SDK.")
                .variable("AWS_REGION", "The region of the bucket.");
    }

    /** A service's address. */
    public static @Nullable URI endpoint(String command, @Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            URI url = new URI(text);
            if ("http".equals(url.getScheme()) || "https".equals(url.getScheme())) {
                return url;
            }
        } catch (URISyntaxException e) {
            // Said below, like any other text that is no URL.
        }
        throw new UsageException(command, "--s3-endpoint '" + text + "' is no URL like http://localhost:9000");
    }
}
