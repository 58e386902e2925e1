package dev.weir.lake.parquet;

import java.util.Arrays;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.DictionaryPage;
import org.apache.parquet.column.values.ValuesWriter;
import org.apache.parquet.column.values.bloomfilter.BlockSplitBloomFilter;
import org.apache.parquet.column.values.bloomfilter.BloomFilter;
import org.apache.parquet.io.api.Binary;

/** The values of a column that remembers their hashes for a Bloom filter. */
final class BloomValues extends ValuesWriter {

    private static final double FALSE_HITS = 0.01;
    private static final int FIRST = 1024;

    private final ValuesWriter values;
    private final BlockSplitBloomFilter hash = new BlockSplitBloomFilter(BlockSplitBloomFilter.LOWER_BOUND_BYTES);
    private long[] hashes = new long[FIRST];
    private int count;

    BloomValues(ValuesWriter values) {
        this.values = values;
    }

    private void add(long value) {
        if (count == hashes.length) {
            shrink();
        }
        hashes[count++] = value;
    }

    /** Leaves each hash once, and makes room if many are left. */
    private void shrink() {
        Arrays.sort(hashes, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || hashes[i] != hashes[i - 1]) {
                hashes[kept++] = hashes[i];
            }
        }
        count = kept;
        if (kept > hashes.length / 2) {
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
    }

    /** The filter of all values so far. */
    BloomFilter filter() {
        shrink();
        int bits = BlockSplitBloomFilter.optimalNumOfBits(Math.max(1, count), FALSE_HITS);
        BlockSplitBloomFilter filter = new BlockSplitBloomFilter(bits / Byte.SIZE);
        for (int i = 0; i < count; i++) {
            filter.insertHash(hashes[i]);
        }
        return filter;
    }

    @Override
    public void writeBytes(Binary value) {
        add(hash.hash(value));
        values.writeBytes(value);
    }

    @Override
    public void writeInteger(int value) {
        add(hash.hash(value));
        values.writeInteger(value);
    }

    @Override
    public void writeLong(long value) {
        add(hash.hash(value));
        values.writeLong(value);
    }

    @Override
    public void writeDouble(double value) {
        add(hash.hash(value));
        values.writeDouble(value);
    }

    @Override
    public long getBufferedSize() {
        return values.getBufferedSize();
    }

    @Override
    public BytesInput getBytes() {
        return values.getBytes();
    }

    @Override
    public Encoding getEncoding() {
        return values.getEncoding();
    }

    @Override
    public void reset() {
        values.reset();
    }

    @Override
    public void close() {
        values.close();
    }

    @Override
    public DictionaryPage toDictPageAndClose() {
        return values.toDictPageAndClose();
    }

    @Override
    public void resetDictionary() {
        values.resetDictionary();
    }

    @Override
    public long getAllocatedSize() {
        return values.getAllocatedSize() + (long) hashes.length * Long.BYTES;
    }

    @Override
    public String memUsageString(String prefix) {
        return values.memUsageString(prefix);
    }
}
