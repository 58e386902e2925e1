package dev.weir.lake.gate;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.rule.CommitNames;
import dev.weir.lake.gate.rule.CommitRule;
import dev.weir.lake.gate.rule.DeclaredCommitRules;
import dev.weir.lake.table.DataSet;
import java.util.List;

/**
 * The rules over all data sets of a commit ({@code commit_gate:}).
 *
 * @param rules the rules, in the order in which they judge
 */
public record CommitRules(List<CommitRule> rules) {

    /** Where none are declared. */
    public static final CommitRules NONE = new CommitRules(List.of());

    public CommitRules {
        rules = List.copyOf(rules);
    }

    /** The rules of a {@code commit_gate:}; what is wrong with them goes to the declaration's problems. */
    public static CommitRules of(Declared gate) {
        return of(gate, CommitNames.ANY);
    }

    /** The same; streams and accounts that nobody knows are problems as well. */
    public static CommitRules of(Declared gate, CommitNames known) {
        return new CommitRules(DeclaredCommitRules.read(gate, known));
    }

    /** What they ask of the rows of a data set, which its run has to gather. */
    public Needs needs(DataSet dataSet) {
        return rules.stream().map(rule -> rule.needs(dataSet)).reduce(Needs.NOTHING, Needs::plus);
    }
}
