package dev.weir.trial.record;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody should look at before a recording is given away.
 *
 * @param syncs     what was recorded, with what came of it
 * @param replaced  how often each secret was replaced, by label and by where it stood
 * @param standIns  what stands for each
 * @param remarks   what else there is to know
 */
public record Review(
        List<Sync> syncs,
        Map<String, Map<String, Integer>> replaced,
        Map<String, Set<String>> standIns,
        List<String> remarks) {

    /**
     * A sync that was recorded.
     *
     * @param records how many records came of each stream
     */
    public record Sync(String name, int exchanges, Map<String, Integer> records) {}
}
