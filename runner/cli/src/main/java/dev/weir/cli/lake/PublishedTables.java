package dev.weir.cli.lake;

import dev.weir.lake.Catalog;
import dev.weir.lake.OpenLake;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.storage.Location;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The catalogue of the lake at a place, by its log. */
public final class PublishedTables implements LakeCatalogue {

    private static final long PART_BYTES = 1 << 20;

    private final String command;

    /** The catalogue for a command, which is named if the address of a service is wrong. */
    public PublishedTables(String command) {
        this.command = command;
    }

    @Override
    public List<TableHistory> tables(String place, @Nullable String s3Endpoint) {
        try (OpenLake lake = open(place, s3Endpoint)) {
            return new Catalog(lake).histories();
        }
    }

    @Override
    public List<Publication> publications(String place, @Nullable String s3Endpoint, long after) {
        try (OpenLake lake = open(place, s3Endpoint)) {
            long last = lake.log().head().number();
            if (after > last) {
                throw new ConnectorException(
                        FailureType.CONFIG,
                        "Cannot tell what was published after entry " + after + " of the log of " + place
                                + ": its last one is " + last + " (check --since, and the place)");
            }
            return new Catalog(lake).publications(after);
        }
    }

    private OpenLake open(String place, @Nullable String s3Endpoint) {
        return OpenLake.at(
                Location.parse(place), LakePlace.endpoint(command, s3Endpoint), PART_BYTES, (level, message) -> {});
    }
}
