package dev.weir.parsers.table;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as text. */
final class CellText {

    private CellText() {}

    /** A cell as it is read: nothing for null, whole numbers without a fraction. */
    static String of(@Nullable Object cell) {
        if (cell instanceof String text) {
            return text;
        }
        if (cell instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString(number.longValue());
        }
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell == null ? "" : cell.toString();
    }

    static boolean isBlank(@Nullable Object cell) {
        return cell == null || cell instanceof String text && text.isBlank();
    }

    static boolean areBlank(List<? extends @Nullable Object> cells) {
        for (Object cell : cells) {
            if (!isBlank(cell)) {
                return false;
            }
        }
        return true;
    }

    static int filled(List<? extends @Nullable Object> cells) {
        int filled = 0;
        for (Object cell : cells) {
            if (!isBlank(cell)) {
                filled++;
            }
        }
        return filled;
    }
}
