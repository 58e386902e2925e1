package dev.weir.lake.gate;

import dev.weir.lake.gate.rule.DeclaredCommitRules;
import dev.weir.lake.gate.rule.DeclaredStreamRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which rules there are, by name. */
public final class RuleNames {

    private static final Set<String> HOLD_STREAMS_BACK = Set.of("ratio", "same_total", "accounts");

    private RuleNames() {}

    /** All names. */
    public static List<String> all() {
        List<String> names = new ArrayList<>(DeclaredStreamRules.names());
        names.addAll(DeclaredCommitRules.names());
        return names;
    }

    /** Whether a rule can be against a commit as a whole. */
    public static boolean isOverCommits(String rule) {
        return DeclaredCommitRules.names().contains(rule);
    }

    /** Whether a rule can be against a single stream. */
    public static boolean isOverStreams(String rule) {
        return DeclaredStreamRules.names().contains(rule) || HOLD_STREAMS_BACK.contains(rule);
    }
}
