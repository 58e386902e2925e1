package dev.weir.cli.lake;

import dev.weir.lake.OpenLake;
import dev.weir.lake.Publications;
import dev.weir.lake.Tables;
import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import dev.weir.lake.storage.Location;
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
    public List<TableHistory> tables(String place, @Nullable String s3Endpoint, @Nullable String source) {
        try (OpenLake lake = open(place, s3Endpoint)) {
            return new Tables(lake).of(source);
        }
    }

    @Override
    public List<Publication> publications(String place, @Nullable String s3Endpoint, long after) {
        try (OpenLake lake = open(place, s3Endpoint)) {
            return new Publications(lake).after(after);
        }
    }

    private OpenLake open(String place, @Nullable String s3Endpoint) {
        return OpenLake.at(
                Location.parse(place), LakePlace.endpoint(command, s3Endpoint), PART_BYTES, (level, message) -> {});
    }
}
