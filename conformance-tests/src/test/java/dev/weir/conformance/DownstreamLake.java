package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.lake.DbtCommand;
import dev.weir.cli.lake.DuckdbCommand;
import dev.weir.cli.lake.LakeCatalogue;
import dev.weir.cli.lake.PublishedTables;
import dev.weir.cli.lake.SnowflakeCommand;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lake in a folder, and the commands that describe it as if it were in a bucket.
 *
 * @param folder where it is
 */
record DownstreamLake(Path folder) implements LakeCatalogue {

    @Override
    public List<TableHistory> tables(String place, @Nullable String s3Endpoint, @Nullable String source) {
        return new PublishedTables("test").tables(folder.toString(), null, source);
    }

    @Override
    public List<Publication> publications(String place, @Nullable String s3Endpoint, long after) {
        return new PublishedTables("test").publications(folder.toString(), null, after);
    }

    /** The number of the last commit. */
    long commit() {
        return publications("", null, 0).stream()
                .mapToLong(Publication::number)
                .max()
                .orElseThrow();
    }

    List<Table> tables() {
        return tables("", null, null).stream().map(TableHistory::table).toList();
    }

    String snowflake(String... words) {
        return print(new SnowflakeCommand(this), words);
    }

    String duckdb(String... words) {
        return print(new DuckdbCommand(this), words);
    }

    String dbt(String... words) {
        return print(new DbtCommand(this), words);
    }

    private static String print(Command command, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal =
                new Terminal(new ByteArrayInputStream(new byte[0]), out, new PrintStream(err, true, UTF_8), false);
        int code = command.run(Arguments.parse(command.name(), command.options(), List.of(words)), terminal);
        assertThat(code).as(err.toString(UTF_8)).isZero();
        return out.toString(UTF_8);
    }
}
