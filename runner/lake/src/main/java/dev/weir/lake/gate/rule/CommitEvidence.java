package dev.weir.lake.gate.rule;

import dev.weir.lake.gate.evidence.StreamEvidence;
import dev.weir.lake.table.DataSet;
import java.util.List;

/**
 * The loads of a commit.
 *
 * @param going    those that are published with it
 * @param heldBack those that are not: they could not be read to their end, or a rule is against them
 */
public record CommitEvidence(List<StreamEvidence> going, List<StreamEvidence> heldBack) {

    public CommitEvidence {
        going = List.copyOf(going);
        heldBack = List.copyOf(heldBack);
    }

    /** The loads of a stream that are published. */
    List<StreamEvidence> of(String stream) {
        return going.stream()
                .filter(evidence -> isNamed(evidence.dataSet(), stream))
                .toList();
    }

    /** Whether a declaration means a data set by a stream's name, or by {@code source/stream}. */
    static boolean isNamed(DataSet dataSet, String name) {
        return dataSet.stream().equals(name) || (dataSet.source() + "/" + dataSet.stream()).equals(name);
    }
}
