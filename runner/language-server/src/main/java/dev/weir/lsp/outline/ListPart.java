package dev.weir.lsp.outline;

import java.util.List;

/** Values in a row. */
public final class ListPart implements Part {

    private final int start;
    private final int end;
    private final List<Part> items;

    ListPart(int start, int end, List<Part> items) {
        this.start = start;
        this.end = end;
        this.items = List.copyOf(items);
    }

    @Override
    public int start() {
        return start;
    }

    @Override
    public int end() {
        return end;
    }

    /** The values, in order. */
    public List<Part> items() {
        return items;
    }
}
