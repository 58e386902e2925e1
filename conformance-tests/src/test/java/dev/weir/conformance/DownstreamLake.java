package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.cli.Command;
import dev.weir.cli.Terminal;
import dev.weir.cli.args.Arguments;
import dev.weir.cli.lake.DbtCommand;
import dev.weir.cli.lake.DuckdbCommand;
import dev.weir.cli.lake.LakeCatalogue;
import dev.weir.cli.lake.SnowflakeCommand;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lake says it holds, as a test tells it, and the commands that describe it. */
final class DownstreamLake implements LakeCatalogue {

    private final List<List<Table>> forms = new ArrayList<>();
    private final List<Publication> publications = new ArrayList<>();

    /** The lake holds these tables from here on. */
    void holds(List<Table> tables, Publication publication) {
        forms.add(tables);
        publications.add(publication);
    }

    @Override
    public List<TableHistory> tables(String place, @Nullable String s3Endpoint) {
        List<Table> now = forms.get(forms.size() - 1);
        return now.stream()
                .map(table -> new TableHistory(
                        table,
                        forms.subList(0, forms.size() - 1).stream()
                                .flatMap(List::stream)
                                .filter(before -> before.stream().equals(table.stream()))
                                .toList()))
                .toList();
    }

    @Override
    public List<Publication> publications(String place, @Nullable String s3Endpoint, long after) {
        return publications.stream()
                .filter(publication -> publication.number() > after)
                .toList();
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
