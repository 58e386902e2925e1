package dev.weir.manifest.yaml;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.tree.Position;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;

/**
 * Where in a file events stand.
 *
 * @param file the name of the file, for positions
 */
record Places(String file) {

    Position of(Event event) {
        Mark start = event.getStartMark();
        return new Position(file, start.getLine() + 1, start.getColumn() + 1);
    }

    /** Says what is wrong with what starts with an event. */
    ManifestException failure(String rule, Event event, String message) {
        return new ManifestException(Problem.error(rule, of(event), message));
    }
}
