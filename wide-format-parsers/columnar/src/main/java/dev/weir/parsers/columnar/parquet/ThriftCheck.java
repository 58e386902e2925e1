package dev.weir.parsers.columnar.parquet;

import dev.weir.parsers.source.Unreadable;

/**
 * Walks through a structure of Thrift's compact protocol before the library builds it: what it says of sizes may be a lie, and a
 * few bytes may stand for very many objects.
 */
final class ThriftCheck {

    private static final int BOOLEAN_FALSE = 2;
    private static final int BYTE = 3;
    private static final int I64 = 6;
    private static final int DOUBLE = 7;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int SET = 10;
    private static final int MAP = 11;
    private static final int STRUCT = 12;
    private static final int UUID = 13;
    private static final int LONG_LIST = 15;
    private static final int MOST_DEPTH = 16;

    private final byte[] bytes;
    private final int end;
    private final long mostObjects;
    private int at;
    private long objects;

    private ThriftCheck(byte[] bytes, int end, long mostObjects) {
        this.bytes = bytes;
        this.end = end;
        this.mostObjects = mostObjects;
    }

    /**
     * The position behind the structure that some bytes begin with; -1 if it goes beyond them.
     *
     * @param end         where the bytes end
     * @param mostObjects how many fields and elements it may have
     * @throws IllegalArgumentException if they are none
     */
    static int end(byte[] bytes, int end, long mostObjects) {
        ThriftCheck check = new ThriftCheck(bytes, end, mostObjects);
        check.struct(0);
        return check.at > end ? -1 : check.at;
    }

    private void struct(int depth) {
        for (int header = octet(); header != 0 && at <= end; header = octet()) {
            if (header >>> 4 == 0) {
                number();
            }
            value(header & 0xF, false, depth);
        }
    }

    private void value(int type, boolean isElement, int depth) {
        if (++objects > mostObjects) {
            throw Unreadable.limit("Parquet", "its directory has more than " + mostObjects + " parts", "block_bytes");
        }
        if (depth > MOST_DEPTH) {
            throw new IllegalArgumentException("a structure is nested too deep");
        }
        if (type > 0 && type <= BOOLEAN_FALSE) {
            at += isElement ? 1 : 0;
        } else if (type == BYTE) {
            at++;
        } else if (type > BYTE && type <= I64) {
            number();
        } else if (type == DOUBLE) {
            at += Double.BYTES;
        } else if (type == BINARY) {
            skip(number());
        } else if (type == LIST || type == SET) {
            list(depth);
        } else if (type == MAP) {
            map(depth);
        } else if (type == STRUCT) {
            struct(depth + 1);
        } else if (type == UUID) {
            at += 2 * Long.BYTES;
        } else {
            throw new IllegalArgumentException("a structure has a value of an unknown type");
        }
    }

    private void list(int depth) {
        int header = octet();
        long size = header >>> 4 == LONG_LIST ? number() : header >>> 4;
        for (long i = 0; i < size && at <= end; i++) {
            value(header & 0xF, true, depth + 1);
        }
    }

    private void map(int depth) {
        long size = number();
        int types = size == 0 ? 0 : octet();
        for (long i = 0; i < size && at <= end; i++) {
            value(types >>> 4, true, depth + 1);
            value(types & 0xF, true, depth + 1);
        }
    }

    private void skip(long count) {
        if (count < 0) {
            throw new IllegalArgumentException("a structure has a negative size");
        }
        at = count > end - at ? end + 1 : at + (int) count;
    }

    private long number() {
        long number = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int octet = octet();
            number |= (long) (octet & 0x7F) << shift;
            if (octet < 0x80) {
                return number;
            }
        }
        throw new IllegalArgumentException("a structure has a number that is too long");
    }

    /** The next byte; 0, which ends structures and numbers, behind the end. */
    private int octet() {
        int here = at < end ? bytes[at] & 0xFF : 0;
        at = Math.min(at, end) + 1;
        return here;
    }
}
