package dev.weir.cli.lake;

import dev.weir.lake.downstream.Publication;
import dev.weir.lake.downstream.TableHistory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a lake says it holds. All failures are {@code ConnectorException}s. */
public interface LakeCatalogue {

    /**
     * Tables, with the forms that they had before.
     *
     * @param place      where the lake is, as the user wrote it
     * @param s3Endpoint another S3 service, as the user wrote it; null for Amazon's
     * @param source     the source whose tables they are; null for those of all sources
     */
    List<TableHistory> tables(String place, @Nullable String s3Endpoint, @Nullable String source);

    /**
     * What was published after an entry of the commit log, in order.
     *
     * @param place      where the lake is, as the user wrote it
     * @param s3Endpoint another S3 service, as the user wrote it; null for Amazon's
     * @param after      the number of the entry; 0 for everything
     */
    List<Publication> publications(String place, @Nullable String s3Endpoint, long after);
}
