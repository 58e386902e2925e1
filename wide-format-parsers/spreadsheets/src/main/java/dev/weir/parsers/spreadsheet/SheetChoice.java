package dev.weir.parsers.spreadsheet;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * Which sheets are read: one by its name or its position, several by a pattern, or all. Without any of these it is the first.
 *
 * @param name  the name on the tab
 * @param index the position among the tabs, from 0; from the end if it is below zero
 * @param regex a pattern that is found in the names
 * @param all   whether all are read
 */
@Component("weir.parsers.SheetChoice")
public record SheetChoice(
        @Nullable Template<String> name,
        @Nullable Integer index,
        @Nullable Template<String> regex,
        @Default("false") boolean all) {

    public SheetChoice {
        int given = (name == null ? 0 : 1) + (index == null ? 0 : 1) + (regex == null ? 0 : 1) + (all ? 1 : 0);
        if (given > 1) {
            throw new IllegalArgumentException(
                    "Cannot choose sheets: " + given + " of name, index, regex and all are given (give one of them)");
        }
    }

    /** The first sheet. */
    static SheetChoice first() {
        return new SheetChoice(null, 0, null, false);
    }
}
