package dev.weir.parsers.spreadsheet.sheet;

import java.util.List;

/** A spreadsheet that is open. Used by one thread; closing it deletes what was kept of it. */
public interface Workbook extends AutoCloseable {

    /** Its sheets that can have cells, in the order of their tabs. */
    List<SheetName> sheets();

    /**
     * The rows of a sheet. The rows of the sheet that was opened before it end with that.
     *
     * @param position the sheet's position among those of {@link #sheets()}
     */
    SheetRows open(int position);

    @Override
    void close();
}
