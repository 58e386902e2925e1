package dev.weir.lake.downstream;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;

/**
 * What a lake's sources are to promise to dbt.
 *
 * @param warnHours  after how many hours without a load dbt warns
 * @param errorHours after how many hours without a load dbt fails
 * @param unique     over what the primary key has to be unique
 */
public record DbtOptions(long warnHours, long errorHours, Unique unique) {

    /** A daily load that is a little late does not warn, two that are missing fail; keys are unique in each run. */
    public static final DbtOptions DAILY = new DbtOptions(26, 50, Unique.RUN);

    /** Over what a primary key is unique. */
    public enum Unique {
        /** Over the rows of one run: what a later run reads again is in the table again. */
        RUN,
        /** Over all rows of the table: a run replaces what it reads again. */
        TABLE
    }

    public DbtOptions {
        if (warnHours < 1 || errorHours < warnHours) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot warn after " + warnHours + " hours and fail after " + errorHours
                            + ": the first is to be at least 1 and the second not less than it");
        }
    }
}
