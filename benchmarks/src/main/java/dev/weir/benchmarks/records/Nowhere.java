package dev.weir.benchmarks.records;

import dev.weir.lake.storage.StagedFile;
import dev.weir.lake.storage.StagedOutput;
import dev.weir.spi.value.Row;

/** A file whose bytes are counted and not kept. */
final class Nowhere implements StagedOutput {

    private long size;

    @Override
    public void write(byte[] bytes, int offset, int length) {
        size += length;
    }

    @Override
    public StagedFile finish() {
        return new StagedFile("nowhere", size, new Row());
    }

    @Override
    public void abort() {
        size = 0;
    }
}
