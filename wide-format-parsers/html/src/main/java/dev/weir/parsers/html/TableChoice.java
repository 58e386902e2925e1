package dev.weir.parsers.html;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;

/**
 * Which of the tables that match {@code select} are read. Tables inside of such a table do not count.
 *
 * @param index the position of the one that is read, from 0
 * @param all   whether all are read, one after the other, each with a header of its own
 */
@Component("weir.parsers.TableChoice")
public record TableChoice(
        @Default("0") int index, @Default("false") boolean all) {

    public TableChoice {
        if (index < 0 || all && index > 0) {
            throw new IllegalArgumentException("Cannot choose table " + index
                    + ": index counts from 0, and all leaves nothing to choose (correct index or leave it out)");
        }
    }

    boolean isWanted(int position) {
        return all || position == index;
    }
}
