package dev.weir.parsers.columnar;

/** What a body is. */
public enum ColumnarFormat {
    /** What its first bytes say. */
    AUTO("any of Parquet, Avro and Arrow"),
    /** A Parquet file. */
    PARQUET("Parquet"),
    /** An Avro container file. */
    AVRO("Avro"),
    /** An Arrow stream, or an Arrow file. */
    ARROW("Arrow");

    /** How many first bytes are looked at. */
    static final int LOOKED_AT = 512;

    private static final int CONTINUATION = 0xFF;

    private final String title;

    ColumnarFormat(String title) {
        this.title = title;
    }

    /** Its name, for messages. */
    String title() {
        return title;
    }

    /** What a body with these first bytes is; {@link #AUTO} if it is none of them. */
    static ColumnarFormat of(byte[] start) {
        if (begins(start, 'P', 'A', 'R', '1') || begins(start, 'P', 'A', 'R', 'E')) {
            return PARQUET;
        } else if (begins(start, 'O', 'b', 'j', 1)) {
            return AVRO;
        } else if (begins(start, 'A', 'R', 'R', 'O', 'W', '1') || beginsAsStream(start)) {
            return ARROW;
        }
        return AUTO;
    }

    /** A stream begins with the length of its schema, behind a mark since version 0.15. */
    private static boolean beginsAsStream(byte[] start) {
        return begins(start, CONTINUATION, CONTINUATION, CONTINUATION, CONTINUATION);
    }

    /** Whether a body begins as files of a format that is older than those which are read, and what that is. */
    static String older(byte[] start) {
        return begins(start, 'F', 'E', 'A', '1') ? " (it is Feather of version 1, which is not read)" : "";
    }

    private static boolean begins(byte[] start, int... bytes) {
        if (start.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((start[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
