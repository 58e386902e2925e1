package dev.weir.parsers.columnar.avro;

import java.io.IOException;
import org.apache.avro.io.BinaryDecoder;
import org.jspecify.annotations.Nullable;

/** Reads the values of a type. */
@FunctionalInterface
interface AvroType {

    /**
     * The next value.
     *
     * @param depth in how many others it stands
     */
    @Nullable
    Object read(BinaryDecoder in, int depth) throws IOException;
}
