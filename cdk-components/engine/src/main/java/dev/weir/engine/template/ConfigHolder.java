package dev.weir.engine.template;

import dev.weir.spi.value.Row;

/** The configuration of a run, which a rotated token may change under way: readers see the old row or the new one, whole. */
public final class ConfigHolder {

    private volatile Row row;

    /** Holds a configuration. */
    public ConfigHolder(Row row) {
        this.row = row;
    }

    /** The present configuration; nobody changes it in place. */
    public Row row() {
        return row;
    }

    /** Puts another configuration in its place. */
    public void replace(Row changed) {
        row = changed;
    }
}
