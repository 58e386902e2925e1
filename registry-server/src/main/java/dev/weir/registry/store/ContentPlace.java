package dev.weir.registry.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/**
 * Where contents lie, each under its SHA-256. A content is there whole or not at all; putting one that is there again changes nothing. For any thread.
 *
 * <p>{@link java.nio.file.NoSuchFileException} says that a content is not there.
 */
public interface ContentPlace {

    /** Puts a content: when this returns, it outlives the power. The file may be gone afterwards. */
    void put(Path file, Digests digests) throws IOException;

    /** A content from a byte on, to be closed by the caller. */
    InputStream open(String sha256, long from) throws IOException;

    /** How long a content is; none if it is not there. */
    OptionalLong length(String sha256) throws IOException;

    /** The contents that are there with their lengths, of those whose names begin with two digits. */
    Map<String, Long> lengths(String digits) throws IOException;

    /** Puts a content aside that is not what its name says, to be looked at by people. */
    void setAside(String sha256) throws IOException;

    /** A content as a file of this machine, to be closed by the caller. */
    LocalContent local(String sha256) throws IOException;

    /**
     * Removes contents that nothing names, if they are old.
     *
     * @param named  the contents that something names, of those whose names begin with two digits
     * @param before those that were put later stay
     * @return how many were removed
     */
    int sweep(Function<String, Set<String>> named, Instant before) throws IOException;
}
