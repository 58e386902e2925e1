package dev.weir.lake.figures;

import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows whose key was there before. A key with missing or null fields is a key like others; numbers are the same
 * if their values are. For one thread.
 */
final class KeyCounter {

    private static final int HASH_BYTES = 32;

    private final List<String> columns;
    private final List<FieldPath> paths;
    private final KeyTable table;
    private final MessageDigest digest = sha256();
    private final byte[] hash = new byte[HASH_BYTES];
    private final ByteBuffer words = ByteBuffer.wrap(hash);
    private final ByteBuffer head = ByteBuffer.allocate(1 + Long.BYTES);
    private long repeated;
    private long unjudged;

    KeyCounter(List<String> columns, List<FieldPath> paths, int most) {
        this.columns = List.copyOf(columns);
        this.paths = List.copyOf(paths);
        this.table = new KeyTable(most);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void add(Row row) {
        for (FieldPath path : paths) {
            update(path.in(row));
        }
        try {
            digest.digest(hash, 0, HASH_BYTES);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
        switch (table.add(words.getLong(0), words.getLong(Long.BYTES))) {
            case KNOWN -> repeated++;
            case UNKEPT -> unjudged++;
            case NEW -> {}
        }
    }

    private void update(@Nullable Object value) {
        if (value == null) {
            update('0', 0);
        } else if (value instanceof String text) {
            update('t', text.getBytes(StandardCharsets.UTF_8));
        } else if (value instanceof Boolean flag) {
            update('b', flag ? 1 : 0);
        } else if (value instanceof Number number) {
            update(number);
        } else {
            update('j', JsonText.bytes(value));
        }
    }

    private void update(Number number) {
        if (number instanceof Long || number instanceof Integer) {
            update('n', number.longValue());
            return;
        }
        BigDecimal exact = number instanceof BigInteger whole
                ? new BigDecimal(whole)
                : number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
        if (exact.signum() == 0) {
            update('n', 0);
            return;
        }
        BigDecimal plain = exact.stripTrailingZeros();
        boolean isLong = plain.scale() <= 0 && plain.precision() - plain.scale() <= 18;
        if (isLong) {
            update('n', plain.longValueExact());
        } else {
            update('d', plain.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void update(char kind, long value) {
        digest.update(head.put(0, (byte) kind).putLong(1, value).array());
    }

    private void update(char kind, byte[] value) {
        update(kind, value.length);
        digest.update(value);
    }

    KeyFigures figures() {
        List<List<String>> names = paths.stream().map(FieldPath::names).toList();
        return new KeyFigures(columns, names, table.size(), repeated, unjudged);
    }
}
