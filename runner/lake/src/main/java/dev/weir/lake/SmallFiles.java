package dev.weir.lake;

import dev.weir.lake.table.DataFile;
import dev.weir.lake.table.Snapshot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which files are to be joined.
 *
 * @param small  files of fewer bytes are joined
 * @param target until together they have about so many
 */
public record SmallFiles(long small, long target) {

    /** The files of a snapshot that would be joined, by partition; partitions with fewer than two are left out. */
    public List<List<DataFile>> groups(Snapshot snapshot) {
        Map<Map<String, String>, List<DataFile>> partitions = new LinkedHashMap<>();
        snapshot.files().stream()
                .filter(file -> file.bytes() < small)
                .forEach(file -> partitions
                        .computeIfAbsent(file.partition(), any -> new ArrayList<>())
                        .add(file));
        List<List<DataFile>> groups = new ArrayList<>();
        partitions.values().forEach(files -> split(files, groups));
        return groups;
    }

    private void split(List<DataFile> files, List<List<DataFile>> groups) {
        List<DataFile> group = new ArrayList<>();
        long bytes = 0;
        for (DataFile file : files) {
            if (bytes + file.bytes() > target && group.size() > 1) {
                groups.add(group);
                group = new ArrayList<>();
                bytes = 0;
            }
            group.add(file);
            bytes += file.bytes();
        }
        if (group.size() > 1) {
            groups.add(group);
        }
    }
}
