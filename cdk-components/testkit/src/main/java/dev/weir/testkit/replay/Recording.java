package dev.weir.testkit.replay;

import dev.weir.engine.ReadLimits;
import dev.weir.spi.value.Row;
import java.time.Instant;
import java.util.List;

/**
 * What one file recorded.
 *
 * @param config    the configuration of the recorded run
 * @param asOf      what the manifest saw as now
 * @param limits    how much was read at most
 * @param exchanges requests and answers; equal requests in their order
 */
record Recording(Row config, Instant asOf, ReadLimits limits, List<Exchange> exchanges) {

    Recording {
        exchanges = List.copyOf(exchanges);
    }
}
