package dev.weir.lake.downstream;

import dev.weir.lake.table.Change;
import java.util.List;

/**
 * What one entry of the commit log changed.
 *
 * @param number  the entry's number
 * @param changes what changed, by data set
 */
public record Publication(long number, List<Change> changes) {

    public Publication {
        changes = List.copyOf(changes);
    }
}
