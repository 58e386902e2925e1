package dev.weir.lake.table;

import java.util.Base64;
import java.util.BitSet;

/** Sets of small numbers as texts: ranges, {@code 0-4,7}, or all bits in base 64, whichever is shorter. */
final class Numbers {

    private static final String BITS = "bits:";

    private Numbers() {}

    static String text(BitSet numbers) {
        StringBuilder ranges = new StringBuilder();
        int longest = BITS.length() + (numbers.length() / 8 + 3) / 3 * 4;
        for (int from = numbers.nextSetBit(0); from >= 0; ) {
            int to = numbers.nextClearBit(from) - 1;
            ranges.append(ranges.length() == 0 ? "" : ",").append(from);
            if (to > from) {
                ranges.append('-').append(to);
            }
            if (ranges.length() > longest) {
                return BITS + Base64.getEncoder().encodeToString(numbers.toByteArray());
            }
            from = numbers.nextSetBit(to + 1);
        }
        return ranges.toString();
    }

    /**
     * The set from its text.
     *
     * @throws IllegalArgumentException if it is none
     */
    static BitSet of(String text) {
        if (text.startsWith(BITS)) {
            return BitSet.valueOf(Base64.getDecoder().decode(text.substring(BITS.length())));
        }
        BitSet numbers = new BitSet();
        if (!text.isEmpty()) {
            for (String range : text.split(",", -1)) {
                int dash = range.indexOf('-');
                int from = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
                int to = dash < 0 ? from : Integer.parseInt(range.substring(dash + 1));
                numbers.set(from, to + 1);
            }
        }
        return numbers;
    }
}
