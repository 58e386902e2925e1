package dev.weir.lake.downstream;

import dev.weir.lake.table.Change;
import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.Table;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What several publications together changed in one table, partition by partition. */
final class FileChanges {

    /** What changed in one partition: files by their path. */
    record Partition(Map<String, DataFile> added, Map<String, DataFile> removed) {}

    private final Map<String, Partition> partitions = new TreeMap<>();

    private FileChanges() {}

    /**
     * Sums up, so that a file that came and went is only removed: it is not there any more, and may have been registered in
     * between.
     */
    static Collection<Partition> of(Table table, List<Publication> publications) {
        FileChanges changes = new FileChanges();
        for (Publication publication : publications) {
            publication.changes().stream()
                    .filter(change -> change.dataSet().source().equals(table.source())
                            && change.dataSet().stream().equals(table.stream()))
                    .forEach(changes::take);
        }
        return changes.partitions.values();
    }

    private void take(Change change) {
        for (DataFile file : change.removed()) {
            Partition partition = partition(file);
            partition.added().remove(file.path());
            partition.removed().put(file.path(), file);
        }
        for (DataFile file : change.added()) {
            Partition partition = partition(file);
            partition.removed().remove(file.path());
            partition.added().put(file.path(), file);
        }
    }

    private Partition partition(DataFile file) {
        String folder = file.path().substring(0, file.path().lastIndexOf('/') + 1);
        return partitions.computeIfAbsent(folder, key -> new Partition(new LinkedHashMap<>(), new LinkedHashMap<>()));
    }
}
