package dev.weir.standard.retriever;

import dev.weir.spi.http.Response;
import dev.weir.spi.read.RetrieverActionException;
import dev.weir.spi.read.Tally;
import dev.weir.spi.record.SelectedRows;
import dev.weir.spi.value.Row;
import dev.weir.standard.property.PropertyChunking;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A page that is asked for in several requests, each for some of the properties. Records with the same key are merged, and
 * given after the last answer; those without one are given at once. Holds the merged records of one page.
 */
final class ChunkedPage implements OpenPage, SelectedRows {

    private final PageReader pages;
    private final Iterator<List<String>> chunks;
    private final @Nullable PropertyChunking merging;
    private final Tally tally;
    private final Map<List<String>, Row> merged = new LinkedHashMap<>();
    private @Nullable Iterator<Row> whole;
    private @Nullable OpenPage open;
    private @Nullable Object ahead;
    private boolean hasAhead;
    private boolean startedOver;

    ChunkedPage(PageReader pages, Iterator<List<String>> chunks, @Nullable PropertyChunking merging, Tally tally) {
        this.tally = tally;
        this.pages = pages;
        this.chunks = chunks;
        this.merging = merging;
    }

    @Override
    public boolean hasNext() {
        while (!hasAhead) {
            if (open != null && open.rows().hasNext()) {
                take(open.rows().next());
            } else if (!startedOver && chunks.hasNext()) {
                ask(chunks.next());
            } else if (!giveWhole()) {
                return false;
            }
        }
        return true;
    }

    private void ask(List<String> properties) {
        close();
        try {
            open = pages.ask(properties);
        } catch (RetrieverActionException e) {
            pages.follow(e);
            startedOver = true;
            tally.filtered(merged.size());
            merged.clear();
        }
    }

    private void take(@Nullable Object value) {
        if (merging != null && value instanceof Row record) {
            List<String> key = merging.key(record);
            if (!key.isEmpty()) {
                Row known = merged.putIfAbsent(key, record);
                if (known != null) {
                    merge(known, record);
                    tally.merged(1);
                }
                return;
            }
        }
        give(value);
    }

    private static void merge(Row known, Row more) {
        more.forEach((name, value) -> {
            if (known.get(name) instanceof Row inner && value instanceof Row fields) {
                merge(inner, fields);
            } else {
                known.put(name, value);
            }
        });
    }

    private boolean giveWhole() {
        Iterator<Row> rest = whole == null ? merged.values().iterator() : whole;
        whole = rest;
        if (!rest.hasNext()) {
            return false;
        }
        give(rest.next());
        rest.remove();
        return true;
    }

    private void give(@Nullable Object value) {
        ahead = value;
        hasAhead = true;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Object value = ahead;
        ahead = null;
        hasAhead = false;
        return value;
    }

    @Override
    public SelectedRows rows() {
        return this;
    }

    @Override
    public @Nullable Response answer() {
        return open == null ? null : open.answer();
    }

    @Override
    public boolean startedOver() {
        return startedOver;
    }

    @Override
    public int extracted() {
        return open == null ? 0 : open.rows().extracted();
    }

    @Override
    public int sourceRows() {
        return open == null ? -1 : open.rows().sourceRows();
    }

    @Override
    public @Nullable Object response() {
        return open == null ? null : open.rows().response();
    }

    @Override
    public void close() {
        OpenPage answered = open;
        open = null;
        if (answered != null) {
            answered.close();
        }
    }
}
