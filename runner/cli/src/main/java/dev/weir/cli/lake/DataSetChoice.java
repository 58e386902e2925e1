package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.cli.args.Option;
import dev.weir.lake.OpenLake;
import dev.weir.lake.table.DataSet;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import java.util.stream.Collectors;

/** Which data sets of a lake a command is about. */
final class DataSetChoice {

    static final Option SOURCE = Option.of("--source", "NAME", "Only this source.");
    static final Option STREAM = Option.of("--stream", "NAME", "Only this stream.");
    static final Option ACCOUNT = Option.of("--account", "NAME", "Only this account.");

    /** The options that choose. */
    static final List<Option> OPTIONS = List.of(SOURCE, STREAM, ACCOUNT);

    private DataSetChoice() {}

    /** Those that the options do not leave out, published or claimed. */
    static List<DataSet> of(Arguments arguments, OpenLake lake) {
        return lake.log().head().standing().keySet().stream()
                .filter(dataSet -> isWanted(arguments, SOURCE, dataSet.source()))
                .filter(dataSet -> isWanted(arguments, STREAM, dataSet.stream()))
                .filter(dataSet -> isWanted(arguments, ACCOUNT, String.valueOf(dataSet.account())))
                .toList();
    }

    private static boolean isWanted(Arguments arguments, Option option, String name) {
        String wanted = arguments.text(option);
        return wanted == null || wanted.equals(name);
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
                        ? "Cannot find such a data set (weir lake ls shows what there is)"
                        : "Cannot tell which data set is meant: "
                                + found.stream().map(DataSet::toString).collect(Collectors.joining(", "))
                                + " (give --source, --stream and --account)");
    }
}
