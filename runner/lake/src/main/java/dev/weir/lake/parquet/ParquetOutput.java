package dev.weir.lake.parquet;

import dev.weir.lake.storage.StagedOutput;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;

/** A staged file as Parquet's writer wants it; knows its position and digests what passes. */
final class ParquetOutput extends PositionOutputStream implements OutputFile {

    private final StagedOutput out;
    private final MessageDigest digest = sha256();
    private final byte[] single = new byte[1];
    private long position;

    ParquetOutput(StagedOutput out) {
        this.out = out;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }

    byte[] digest() {
        return digest.digest();
    }

    @Override
    public long getPos() {
        return position;
    }

    @Override
    public void write(int value) {
        single[0] = (byte) value;
        write(single, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        out.write(bytes, offset, length);
        digest.update(bytes, offset, length);
        position += length;
    }

    @Override
    public PositionOutputStream create(long blockSizeHint) {
        return this;
    }

    @Override
    public PositionOutputStream createOrOverwrite(long blockSizeHint) {
        return this;
    }

    @Override
    public boolean supportsBlockSize() {
        return false;
    }

    @Override
    public long defaultBlockSize() {
        return 0;
    }
}
