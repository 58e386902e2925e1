package dev.weir.lake.commit;

import java.time.LocalDate;

/**
 * Where everything of a source lies, relative to the lake's root:
 *
 * <pre>
 * SOURCE/STREAM/load_date=2024-02-29/RUN-1.parquet   data
 * SOURCE/_weir/state.json                            how far each stream was read
 * SOURCE/_weir/open/RUN.json                         intent: the run is under way, or was killed
 * SOURCE/_weir/decisions/RUN.json                    whether the run is published or dropped; written once
 * SOURCE/_weir/runs/RUN.json                         manifest of a run that has ended
 * </pre>
 *
 * @param source the source's name
 */
public record Layout(String source) {

    /** The source's folder. */
    public String folder() {
        return SafeName.of(source);
    }

    /** A stream's file, by its number in the run from 1. */
    public String file(String stream, LocalDate loadDate, String run, int number) {
        return folder() + "/" + SafeName.of(stream) + "/load_date=" + loadDate + "/" + run + "-" + number + ".parquet";
    }

    /** How far each stream was read. */
    public String state() {
        return folder() + "/_weir/state.json";
    }

    /** The manifest of a run. */
    public String manifest(String run) {
        return folder() + "/_weir/runs/" + run + ".json";
    }

    String intents() {
        return folder() + "/_weir/open";
    }

    String intent(String run) {
        return intents() + "/" + run + ".json";
    }

    String decision(String run) {
        return folder() + "/_weir/decisions/" + run + ".json";
    }
}
