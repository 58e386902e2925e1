package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import java.util.List;

/** Looks at the names of streams and accounts that rules over commits speak of, and says which of them nobody knows. */
public interface CommitNames {

    /** Takes every name: for rules that were looked at when their run started. */
    CommitNames ANY = new CommitNames() {
        @Override
        public void streams(Declared rule, String key, List<String> names) {}

        @Override
        public void accounts(Declared rule, String key, List<String> names) {}
    };

    /** Looks at streams, by name or {@code source/stream}, that stand at a key of a rule. */
    void streams(Declared rule, String key, List<String> names);

    /** Looks at accounts that stand at a key of a rule. */
    void accounts(Declared rule, String key, List<String> names);
}
