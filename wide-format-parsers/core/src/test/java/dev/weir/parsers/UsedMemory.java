package dev.weir.parsers;

/** The memory that is in use, without what nobody holds any more. */
public final class UsedMemory {

    private UsedMemory() {}

    /** Bytes in use. */
    public static long now() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
