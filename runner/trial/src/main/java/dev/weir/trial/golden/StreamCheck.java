package dev.weir.trial.golden;

import java.util.List;

/**
 * What was found of one stream of a sync.
 *
 * @param records     how many records came
 * @param differences how they, and the state, differ from what is expected; empty if they do not
 */
public record StreamCheck(String stream, long records, List<String> differences) {

    public StreamCheck {
        differences = List.copyOf(differences);
    }

    /** Whether everything is as expected. */
    public boolean isGood() {
        return differences.isEmpty();
    }
}
