package dev.weir.lake.downstream;

import dev.weir.lake.storage.Location;
import dev.weir.lake.storage.Location.Bucket;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.ArrayList;
import java.util.List;

/**
 * What the external tables of a source stand on: schema, file format, stage, and the function that unescapes paths. Nothing is
 * ever replaced: an external table keeps hold of a file format by a hidden number, and loses it if the format is made again.
 *
 * <p>Of the file format's options, external tables are documented to take COMPRESSION (AUTO finds zstd), BINARY_AS_TEXT (false:
 * all our texts are annotated as such, and everything else is no text) and REPLACE_INVALID_CHARACTERS (false is not loud: a
 * row with broken UTF-8 would be left out of results without a word, so true). USE_LOGICAL_TYPE is documented for staged files,
 * and makes timestamps what their annotation says.
 *
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/create-file-format">CREATE FILE FORMAT</a>
 * @see <a href="https://docs.snowflake.com/en/sql-reference/sql/create-stage">CREATE STAGE</a>
 */
final class SnowflakeStage {

    private static final String FORMAT = "WEIR_PARQUET";
    private static final String UNESCAPE = "WEIR_UNESCAPE";

    private final Bucket bucket;
    private final SnowflakeOptions options;
    private final String source;
    private final String schema;

    SnowflakeStage(Location location, SnowflakeOptions options, String source) {
        this.bucket = bucket(location);
        this.options = options;
        this.source = source;
        this.schema = options.schemaOf(source);
    }

    private static Bucket bucket(Location location) {
        if (location instanceof Bucket bucket) {
            return bucket;
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot show " + location + " in Snowflake: it is a folder, and Snowflake reads buckets"
                        + " (write the lake to s3://bucket/prefix)");
    }

    /** The function that unescapes parts of paths, as SQL calls it. */
    static String unescape(String schema) {
        return schema + "." + UNESCAPE;
    }

    /** The file format, as {@code FORMAT_NAME} wants it. */
    String format() {
        return SnowflakeNames.literal(schema + "." + FORMAT);
    }

    /** The place of a folder of the lake, with a slash at its end. */
    String location(String folder) {
        return "@" + options.stageOf(source) + "/" + folder + "/";
    }

    String url() {
        return bucket + "/";
    }

    List<Statement> statements(boolean escapedPaths) {
        List<Statement> statements = new ArrayList<>();
        statements.add(new Statement(
                "Everything of the source " + source + " is in this schema.", "CREATE SCHEMA IF NOT EXISTS " + schema));
        statements.add(new Statement(
                "How the lake's files are written: Parquet with annotated types; broken text is marked instead of dropped.",
                "CREATE FILE FORMAT IF NOT EXISTS " + schema + "." + FORMAT
                        + "\n  TYPE = PARQUET\n  COMPRESSION = AUTO\n"
                        + "  BINARY_AS_TEXT = FALSE\n  USE_LOGICAL_TYPE = TRUE\n  REPLACE_INVALID_CHARACTERS = TRUE"));
        if (options.integration() != null) {
            statements.add(stage(options.integration()));
        }
        if (escapedPaths) {
            statements.add(function());
        }
        return statements;
    }

    private Statement stage(String integration) {
        return new Statement(
                "Where the lake is; the integration " + integration + " has to allow it.",
                "CREATE STAGE IF NOT EXISTS " + options.stageOf(source) + "\n  URL = " + SnowflakeNames.literal(url())
                        + "\n  STORAGE_INTEGRATION = " + integration + "\n  FILE_FORMAT = (FORMAT_NAME = " + format()
                        + ")");
    }

    private Statement function() {
        return new Statement(
                "Turns %XX of paths into characters.",
                "CREATE FUNCTION IF NOT EXISTS " + unescape(schema) + "(PART VARCHAR)\n  RETURNS VARCHAR\n"
                        + "  LANGUAGE JAVASCRIPT\n  STRICT\n  IMMUTABLE\n  AS 'return decodeURIComponent(PART);'");
    }
}
