package dev.weir.parsers.spreadsheet.cell;

import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * How a cell shows its number (ECMA-376, part 1, section 18.8.31).
 *
 * @param id       its number in the workbook
 * @param code     its code, for instance {@code yyyy-mm-dd}
 * @param hasDate  whether it shows a day, month or year
 * @param hasTime  whether it shows a time of day
 * @param elapsed  whether it shows how long something took, beyond 24 hours
 */
public record NumberFormat(int id, String code, boolean hasDate, boolean hasTime, boolean elapsed) {

    /** The format of cells that have none. */
    public static final NumberFormat GENERAL = new NumberFormat(0, "General", false, false, false);

    /** Excel refuses longer ones. */
    private static final int LONGEST = 255;

    /**
     * A format of a workbook.
     *
     * @param code its code; null for one that every workbook has
     */
    public static NumberFormat of(int id, @Nullable String code) {
        String text = code == null ? builtIn(id) : code;
        if (text == null || text.length() > LONGEST) {
            return text == null && DateUtil.isInternalDateFormat(id)
                    ? new NumberFormat(id, "yyyy-mm-dd", true, false, false)
                    : GENERAL;
        }
        return read(id, text);
    }

    private static @Nullable String builtIn(int id) {
        return id < 0 ? null : BuiltinFormats.getBuiltinFormat(id);
    }

    private static NumberFormat read(int id, String code) {
        FormatLetters letters = FormatLetters.of(code);
        boolean hasTime = letters.hours() || letters.seconds() || letters.elapsed();
        boolean hasDate = letters.days() || letters.years() || letters.months() && !hasTime;
        return new NumberFormat(id, code, hasDate, hasTime, letters.elapsed());
    }

    boolean isDate() {
        return hasDate || hasTime;
    }
}
