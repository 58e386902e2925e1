package dev.weir.parsers.totals;

import dev.weir.parsers.source.PageSizeCounts;
import dev.weir.parsers.source.SourceRows;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one page without their totals. Used by one thread. */
final class TotalsRows implements Rows {

    private final TotalsRowFilter rules;
    private final TotalsCondition test;
    private final SourceRows source;
    private final PartRows parts;
    private final Rows closing;
    private final @Nullable TotalsInDocuments documents;
    private final Scope scope;
    private final UncountedRows uncounted = new UncountedRows();
    private @Nullable PartWithoutTotals part;
    private @Nullable Row ahead;

    TotalsRows(TotalsRowFilter rules, SourceRows source, @Nullable TotalsInDocuments documents, Scope scope) {
        List<String> keys = rules.partKeys().stream().map(key -> key.in(scope)).toList();
        this.rules = rules;
        this.test = TotalsCondition.of(rules, scope);
        this.source = source;
        this.parts = new PartRows(source, keys);
        this.closing = source.counted(source, PageSizeCounts.SOURCE_ROWS);
        this.documents = documents;
        this.scope = scope;
        this.part = part();
    }

    private PartWithoutTotals part() {
        return new PartWithoutTotals(rules, test, parts, uncounted, documents, scope);
    }

    @Override
    public boolean hasNext() {
        while (ahead == null && part != null) {
            ahead = part.next();
            if (ahead == null) {
                part = parts.nextPart() ? part() : null;
            }
        }
        return ahead != null;
    }

    @Override
    public Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        Row row = java.util.Objects.requireNonNull(ahead);
        ahead = null;
        return row;
    }

    @Override
    public int sourceRows() {
        if (rules.pageSizeCounts() == PageSizeCounts.RECORDS) {
            return -1;
        }
        return source.count() - (rules.totalsRowCounts() ? 0 : uncounted.total());
    }

    @Override
    public void close() {
        closing.close();
    }
}
