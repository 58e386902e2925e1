package dev.weir.conformance.cases;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A command of the protocol, and what came of it.
 *
 * @param name      tells it from the others of its case
 * @param command   spec, check, discover or read
 * @param files     the options that name a file, with what is in it: config, catalog, state
 * @param compat    what the program is told to do as the reference does; empty for none
 * @param exchanges requests and answers, in the order of the recording
 * @param strict    whether all headers of requests were recorded, but those of the transport
 * @param failed    whether the run failed
 * @param failure   the type of the first failure; null if unknown
 * @param answer    what the command answered, other than by records; null if nothing
 * @param records   the records, each with its stream
 * @param states    the last state of each stream
 * @param types     the component types at work
 */
record RecordedRun(
        String name,
        String command,
        Map<String, Object> files,
        String compat,
        List<Row> exchanges,
        boolean strict,
        boolean failed,
        @Nullable Object failure,
        @Nullable Object answer,
        List<Row> records,
        List<Row> states,
        Set<String> types) {}
