package dev.weir.lake.parquet;

import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.spi.value.Row;

/** Files whose bytes go nowhere; counts how many are open. */
final class OpenCount implements DataFiles {

    int open;
    int mostOpen;

    @Override
    public StagedOutput data(String partitionPath) {
        open++;
        mostOpen = Math.max(mostOpen, open);
        return new StagedOutput() {
            private long size;

            @Override
            public void write(byte[] bytes, int offset, int length) {
                size += length;
            }

            @Override
            public StagedFile finish() {
                open--;
                return new StagedFile(partitionPath, size, new Row());
            }

            @Override
            public void abort() {
                open--;
            }
        };
    }

    @Override
    public StagedOutput quarantine() {
        return data("");
    }
}
