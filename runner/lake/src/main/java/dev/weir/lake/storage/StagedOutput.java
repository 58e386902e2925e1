package dev.weir.lake.storage;

/** A file that is being written and that nobody sees. For one thread at a time; ends with one of the last two. */
public interface StagedOutput {

    /** Appends bytes; the array is the caller's again afterwards. */
    void write(byte[] bytes, int offset, int length);

    /** Makes everything that was written durable, still unseen. */
    StagedFile finish();

    /** Throws the file away, as far as possible; never fails. */
    void abort();
}
