package dev.weir.standard.retriever;

import dev.weir.spi.component.Reading;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of all pages of a slice. Holds one open page at a time, and looks one record ahead. */
final class PagedRows implements Rows {

    private final PageReader pages;
    private final Reading reading;
    private @Nullable OpenPage page;
    private int records;
    private @Nullable Row last;
    private @Nullable Row ahead;

    PagedRows(PageReader pages, Reading reading) {
        this.pages = pages;
        this.reading = reading;
    }

    @Override
    public boolean hasNext() {
        while (ahead == null) {
            OpenPage current = page == null ? opened() : page;
            if (current == null) {
                return false;
            }
            if (current.rows().hasNext()) {
                take(current.rows().next());
            } else {
                finish(current);
            }
        }
        return true;
    }

    private @Nullable OpenPage opened() {
        page = pages.open();
        records = 0;
        last = null;
        return page;
    }

    /** Counts a record; one that a data feed gives again is dropped only after it was counted. */
    private void take(@Nullable Object value) {
        if (!(value instanceof Row row)) {
            throw new ConnectorException(
                    FailureType.SOURCE_PERMANENT,
                    "Cannot read a record: it is " + described(value)
                            + " instead of an object (check the field_path of the record selector's extractor)");
        }
        records++;
        last = row;
        pages.observe(row);
        if (!reading.stopsAtKnownRecords() || reading.wants(row)) {
            ahead = row;
        } else {
            reading.scope().tally().known(1);
        }
    }

    private void finish(OpenPage finished) {
        page = null;
        try {
            pages.finished(finished, records, last);
        } finally {
            finished.close();
        }
    }

    private static String described(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        return value instanceof List<?> ? "a list" : value instanceof String ? "a text" : "a " + kind(value);
    }

    private static String kind(Object value) {
        return value instanceof Boolean ? "boolean" : "number";
    }

    @Override
    public Row next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = java.util.Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }

    @Override
    public void close() {
        if (page != null) {
            page.close();
            page = null;
        }
    }
}
