package dev.weir.lake.figures;

/**
 * A set of 128-bit hashes with a bound, in two words each, open-addressed: about 20 bytes for a key when it is full. Two
 * keys out of four million have the same hash once in 10^25 loads. For one thread.
 */
final class KeyTable {

    /** What became of a key. */
    enum Outcome {
        NEW,
        KNOWN,
        /** It is not there, and there is no place for it. */
        UNKEPT
    }

    private static final int FIRST_SLOTS = 1024;
    private static final double FULLEST = 0.8;

    private final int most;
    private final int largest;
    private long[] slots;
    private int size;

    KeyTable(int most) {
        this.most = most;
        this.largest = (int) Math.min(Integer.MAX_VALUE / 2 - 8, (long) (most / FULLEST) + 1);
        this.slots = new long[2 * Math.min(FIRST_SLOTS, largest)];
    }

    int size() {
        return size;
    }

    Outcome add(long high, long low) {
        long marked = high == 0 && low == 0 ? 1 : low;
        int place = find(slots, high, marked);
        if (!isFree(slots, place)) {
            return Outcome.KNOWN;
        }
        if (size >= most) {
            return Outcome.UNKEPT;
        }
        if (size >= slots.length / 2 * FULLEST && slots.length / 2 < largest) {
            grow();
            place = find(slots, high, marked);
        }
        slots[place] = high;
        slots[place + 1] = marked;
        size++;
        return Outcome.NEW;
    }

    private static boolean isFree(long[] slots, int place) {
        return slots[place] == 0 && slots[place + 1] == 0;
    }

    /** Where a hash is, or the free place where it belongs. */
    private static int find(long[] slots, long high, long low) {
        int count = slots.length / 2;
        int place = (int) Math.multiplyHigh(high >>> 1, (long) count << 1) * 2;
        while (!isFree(slots, place) && (slots[place] != high || slots[place + 1] != low)) {
            place += 2;
            if (place == slots.length) {
                place = 0;
            }
        }
        return place;
    }

    private void grow() {
        long[] larger = new long[2 * (int) Math.min(largest, slots.length)];
        for (int i = 0; i < slots.length; i += 2) {
            if (!isFree(slots, i)) {
                int place = find(larger, slots[i], slots[i + 1]);
                larger[place] = slots[i];
                larger[place + 1] = slots[i + 1];
            }
        }
        slots = larger;
    }
}
