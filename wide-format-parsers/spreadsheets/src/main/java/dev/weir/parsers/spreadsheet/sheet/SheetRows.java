package dev.weir.parsers.spreadsheet.sheet;

import org.jspecify.annotations.Nullable;

/** The rows of a sheet from top to bottom, read while they are asked for; rows without cells may be left out. */
public interface SheetRows extends AutoCloseable {

    /** The next row, which is valid until the next call; null behind the last one. */
    @Nullable
    SheetRow next();

    /** The ranges of the sheet that are merged; those that do not begin below the present row are there. */
    MergedRanges merged();

    @Override
    void close();
}
