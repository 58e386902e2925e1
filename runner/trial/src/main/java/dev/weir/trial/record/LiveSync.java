package dev.weir.trial.record;

import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A sync as it was.
 *
 * @param config   the configuration that it began with
 * @param configs  that, and those that the source changed it to
 * @param captures what went over the network
 * @param records  the records of each stream
 */
record LiveSync(
        String name,
        Row config,
        List<Row> configs,
        Instant asOf,
        List<Capture> captures,
        Map<String, List<Row>> records,
        Map<String, Row> states) {}
