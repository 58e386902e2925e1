package dev.weir.lake.parquet;

import dev.weir.lake.layout.Coverage;
import dev.weir.lake.layout.Coverage.Cover;
import dev.weir.lake.layout.Partition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run wrote of a stream.
 *
 * @param files            the files
 * @param quarantine       the files of rows that went to quarantine
 * @param quarantinedRows  how many those are
 * @param quarantineCauses how many rows went there for each field, some for several
 * @param rescues          how many values did not fit their column, by top-level field
 * @param unknownFields    some of the fields that have no column
 * @param droppedValues    how many values of such fields were dropped, where that is wanted
 * @param partitions       the partitions that rows were written to
 * @param coverage         how much of any partition was read, also of those without rows
 * @param warnings         what the user should know
 */
public record PartitionedResult(
        List<PartitionFile> files,
        List<WrittenFile> quarantine,
        long quarantinedRows,
        Map<String, Long> quarantineCauses,
        Map<String, Long> rescues,
        Set<String> unknownFields,
        long droppedValues,
        List<Partition> partitions,
        Coverage coverage,
        List<String> warnings) {

    public PartitionedResult {
        files = List.copyOf(files);
        quarantine = List.copyOf(quarantine);
        quarantineCauses = Collections.unmodifiableMap(new TreeMap<>(quarantineCauses));
        rescues = Collections.unmodifiableMap(new TreeMap<>(rescues));
        unknownFields = Collections.unmodifiableSet(new TreeSet<>(unknownFields));
        partitions = List.copyOf(partitions);
        warnings = List.copyOf(warnings);
    }

    /** The partitions with rows that were not read as a whole: to replace them may lose rows. */
    public List<Partition> partlyCovered() {
        return partitions.stream()
                .filter(partition -> coverage.of(partition.values()) != Cover.WHOLE)
                .toList();
    }
}
