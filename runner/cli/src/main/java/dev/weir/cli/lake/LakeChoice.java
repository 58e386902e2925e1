package dev.weir.cli.lake;

import dev.weir.cli.args.Arguments;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.storage.Location;
import dev.weir.lake.table.Table;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lake, and the tables of it, that a command is about.
 *
 * @param place      where the lake is, as the user wrote it
 * @param s3Endpoint another S3 service, as the user wrote it; null for Amazon's
 * @param tables     the tables, at least one
 */
record LakeChoice(String place, @Nullable String s3Endpoint, List<TableHistory> tables) {

    LakeChoice {
        tables = List.copyOf(tables);
    }

    /**
     * Asks the lake.
     *
     * @throws ConnectorException of type CONFIG if there is no such table
     */
    static LakeChoice of(Arguments arguments, LakeCatalogue catalogue) {
        String place = arguments.required(LakePlace.PLACE);
        String endpoint = arguments.text(LakePlace.S3_ENDPOINT);
        String source = arguments.text(DataSetChoice.SOURCE);
        List<TableHistory> tables = catalogue.tables(place, endpoint, source);
        if (tables.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot describe " + place + ": there is no table"
                            + (source == null ? "" : " of a source '" + source + "'")
                            + " (weir lake ls shows what there is)");
        }
        return new LakeChoice(place, endpoint, tables);
    }

    Location location() {
        return Location.parse(place);
    }

    /** The tables as they are. */
    List<Table> present() {
        return tables.stream().map(TableHistory::table).toList();
    }

    long sources() {
        return present().stream().map(Table::source).distinct().count();
    }
}
