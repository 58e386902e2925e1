package dev.weir.expressions.library;

import dev.weir.expressions.routine.Routines;
import dev.weir.expressions.routine.Signature;
import dev.weir.expressions.text.Quoted;
import dev.weir.expressions.value.Bytes;
import dev.weir.expressions.value.Run;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The methods of bytes. */
final class BytesMethods {

    static final Routines ALL = new Routines()
            .add("hex", Signature.of("self"), (run, a) -> hex(run, bytes(a)))
            .add(
                    "decode",
                    Signature.of("self").optional("encoding", "utf-8").optional("errors", "strict"),
                    (run, a) -> Charsets.decode(bytes(a).toArray(), a[1], a[2]));

    private BytesMethods() {}

    private static Bytes bytes(@Nullable Object[] values) {
        return (Bytes) Objects.requireNonNull(values[0]);
    }

    private static String hex(Run run, Bytes bytes) {
        run.text(2L * bytes.size());
        return hex(bytes.toArray());
    }

    static String hex(byte[] octets) {
        StringBuilder out = new StringBuilder(2 * octets.length);
        for (byte octet : octets) {
            Quoted.hex(out, octet & 0xFF, 2);
        }
        return out.toString();
    }
}
