package dev.weir.parsers.lines;

import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Records without a parent, each with those below it, which follow it. */
final class Families implements Iterator<@Nullable Object> {

    private final LineRecords records;
    private final BadLines bad;
    private final Scope scope;
    private final String id;
    private final String parent;
    private final Template<String> into;
    private final boolean hasFixedList;
    private final int most;

    /** The members of the present family by what names them. */
    private final Map<Object, Row> members = new HashMap<>();

    private int count;
    private @Nullable Object head;
    /** Whether there is a family that was not given yet. */
    private boolean open;

    private @Nullable Object ahead;
    private boolean ready;

    Families(LineRecords records, BadLines bad, RejoinParent rejoin, LinesLimits limits, Scope scope) {
        this.records = records;
        this.bad = bad;
        this.scope = scope;
        this.id = rejoin.id().in(scope);
        this.parent = rejoin.parent().in(scope);
        this.into = rejoin.into();
        this.hasFixedList = !into.text().contains("{{");
        this.most = limits.descendants();
    }

    @Override
    public boolean hasNext() {
        while (!ready && records.hasNext()) {
            take(records.next());
        }
        if (!ready && open) {
            give();
            open = false;
        }
        return ready;
    }

    @Override
    public @Nullable Object next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ready = false;
        return ahead;
    }

    private void give() {
        ahead = head;
        ready = true;
    }

    private void take(@Nullable Object record) {
        if (record instanceof Row row && row.get(parent) != null) {
            join(row);
            return;
        }
        if (open) {
            give();
        }
        members.clear();
        count = 0;
        head = record;
        open = true;
        if (record instanceof Row row) {
            name(row);
            if (hasFixedList) {
                list(row, into.in(scope));
            }
        }
    }

    private void name(Row row) {
        Object name = row.get(id);
        if (name != null) {
            members.put(name, row);
        }
    }

    private void join(Row child) {
        Row above = members.get(child.get(parent));
        if (above == null) {
            bad.handle(
                    records.line(),
                    "belongs to a record that does not stand above it, or not in the same family; children have to follow"
                            + " their parents");
            return;
        }
        if (++count > most) {
            throw Unreadable.limit("lines", "a record has more than " + most + " others below it", "descendants");
        }
        name(child);
        list(above, into.in(hasFixedList ? scope : scope.with("record", child))).add(child);
    }

    /** The list of a record's children, which is made if it is not there. */
    private List<@Nullable Object> list(Row above, String column) {
        Object there = above.get(column);
        if (there == null) {
            List<@Nullable Object> children = new Children();
            above.put(column, children);
            return children;
        }
        if (there instanceof Children children) {
            return children;
        }
        throw Unreadable.because("Cannot read lines: a record has a value in '" + column
                + "' already (name another column in rejoin_parent.into)");
    }

    /** A list that was made here, and not by the source. */
    private static final class Children extends ArrayList<@Nullable Object> {
        private static final long serialVersionUID = 1L;
    }
}
