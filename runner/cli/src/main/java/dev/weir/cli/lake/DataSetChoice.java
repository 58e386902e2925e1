package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.table.DataSet;
import dev.weir.manifest.text.Suggestion;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which data sets of a lake a command is about. */
final class DataSetChoice {

    static final Option SOURCE = Option.of("--source", "NAME", "Only this source.");
    static final Option STREAM = Option.of("--stream", "NAME", "Only this stream.");
    static final Option ACCOUNT =
            Option.of("--account", "NAME", "Only this account; --account= for what belongs to none.");

    /** The options that choose. */
    static final List<Option> OPTIONS = List.of(SOURCE, STREAM, ACCOUNT);

    private DataSetChoice() {}

    /**
     * Those that the options do not leave out, published or claimed, by the head of the log.
     *
     * @throws ConnectorException of type CONFIG if there is none of a name that is given
     */
    static List<DataSet> of(Arguments arguments, OpenLake lake) {
        List<DataSet> all = List.copyOf(lake.log().head().standing().keySet());
        List<DataSet> ofSource = wanted(arguments, SOURCE, "source", all, DataSet::source);
        List<DataSet> ofStream = wanted(arguments, STREAM, "stream", ofSource, DataSet::stream);
        return wanted(arguments, ACCOUNT, "account", ofStream, DataSetChoice::account);
    }

    private static String account(DataSet dataSet) {
        return Objects.requireNonNullElse(dataSet.account(), "");
    }

    private static List<DataSet> wanted(
            Arguments arguments, Option option, String what, List<DataSet> all, Function<DataSet, String> name) {
        @Nullable String wanted = arguments.text(option);
        if (wanted == null) {
            return all;
        }
        List<DataSet> found = all.stream()
                .filter(dataSet -> wanted.equals(name.apply(dataSet)))
                .toList();
        if (found.isEmpty()) {
            List<String> known = all.stream()
                    .map(name)
                    .filter(one -> !one.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot find " + what + " '" + wanted + "': nothing of it is in the lake ("
                            + Suggestion.of(wanted, known).remedy() + ")");
        }
        return found;
    }

    /** The only one. */
    static DataSet single(Arguments arguments, OpenLake lake) {
        List<DataSet> found = of(arguments, lake);
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                found.isEmpty()
                        ? "Cannot find a data set: the lake holds none (weir run reads some into it)"
                        : "Cannot tell which data set is meant: "
                                + found.stream().map(DataSet::toString).collect(Collectors.joining(", "))
                                + " (give --source, --stream and --account)");
    }
}
