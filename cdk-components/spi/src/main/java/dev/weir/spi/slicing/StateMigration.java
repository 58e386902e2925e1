package dev.weir.spi.slicing;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.component.Stream;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;

/** Brings a state of an earlier version of a stream into its present form. */
@Kind(custom = "CustomStateMigration")
public interface StateMigration {

    /** This migration for one stream, whose components say what its states look like; asked for once per sync. */
    default StateMigration forStream(Stream stream) {
        return this;
    }

    /** Whether this state is of the earlier form. */
    boolean shouldMigrate(Row state, Scope scope);

    /** The state in the present form; the given one is left as it is. */
    Row migrate(Row state, Scope scope);
}
