package dev.weir.lake.parquet;

import dev.weir.lake.storage.StagedOutput;

/** Opens the files of one stream in one run; each call gives another file. */
public interface DataFiles {

    /** A file of a partition, given by its folders, {@code day=2024-02-29/country=DE}; empty without keys. */
    StagedOutput data(String partitionPath);

    /** A file of rows that go to quarantine. */
    StagedOutput quarantine();
}
