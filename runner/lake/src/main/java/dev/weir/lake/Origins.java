package dev.weir.lake;

import dev.weir.lake.gate.evidence.Vanished;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.SourcePartitionNames;
import dev.weir.lake.table.SourcePartitions;
import dev.weir.spi.value.StreamSlice;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which partitions of the source a run reads again, of those that the rows of earlier runs come from. Takes no more memory
 * than their names. For one thread at a time.
 */
final class Origins {

    private static final int SHOWN = 10;

    private final SourcePartitions before;
    private final Set<String> unread;
    private boolean isRouted;

    /** What earlier runs left. */
    Origins(SourcePartitions before) {
        this.before = before;
        this.unread = new HashSet<>(before.names());
    }

    /** Says that a slice was read to its end. */
    void completed(StreamSlice slice) {
        List<String> names = SourcePartitionNames.of(slice.partition());
        isRouted |= !names.isEmpty();
        names.forEach(unread::remove);
    }

    /** What files that go take along that this run did not read; nothing if it has no partition router, and cannot tell. */
    Vanished vanished(List<DataFile> removed) {
        if (!isRouted || unread.isEmpty()) {
            return Vanished.NONE;
        }
        SourcePartitions.Found found = before.find(unread, folders(removed));
        long rows = removed.stream()
                .filter(file -> found.folders().contains(file.partition()))
                .mapToLong(DataFile::rows)
                .sum();
        List<String> names = found.names();
        return new Vanished(names.subList(0, Math.min(SHOWN, names.size())), names.size(), rows);
    }

    /**
     * Where the rows come from once the run is published.
     *
     * @param kept    the files of earlier runs that stay
     * @param written where the rows of this run come from
     */
    SourcePartitions after(List<DataFile> kept, SourcePartitions written) {
        Set<Map<String, String>> staying = folders(kept);
        SourcePartitions.Builder all = new SourcePartitions.Builder();
        all.addAll(before, staying::contains);
        all.addAll(written, any -> true);
        staying.stream()
                .filter(folder -> !before.knows(folder) && written.knows(folder))
                .forEach(all::addUnknown);
        return all.build();
    }

    private static Set<Map<String, String>> folders(List<DataFile> files) {
        Set<Map<String, String>> folders = new LinkedHashSet<>();
        files.forEach(file -> folders.add(file.partition()));
        return folders;
    }
}
