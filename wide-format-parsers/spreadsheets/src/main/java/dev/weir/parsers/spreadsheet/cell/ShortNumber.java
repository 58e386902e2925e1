package dev.weir.parsers.spreadsheet.cell;

/** Numbers in 30 bits, as binary workbooks store them (MS-XLS, section 2.5.217; MS-XLSB, section 2.5.122). */
public final class ShortNumber {

    private static final int HUNDREDTHS = 1;
    private static final int INTEGER = 2;

    private ShortNumber() {}

    /** The number. */
    public static double of(int bits) {
        double number = (bits & INTEGER) == 0
                ? Double.longBitsToDouble((long) (bits & ~(HUNDREDTHS | INTEGER)) << Integer.SIZE)
                : bits >> 2;
        return (bits & HUNDREDTHS) == 0 ? number : number / 100;
    }
}
