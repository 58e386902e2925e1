package dev.weir.lake.declare;

/**
 * Something wrong in a declaration.
 *
 * @param path    where: keys and list positions, {@code streams.orders.partition_by[1].truncate}
 * @param message what is wrong and what to do about it
 */
public record Problem(String path, String message) {

    @Override
    public String toString() {
        return path + ": " + message;
    }
}
