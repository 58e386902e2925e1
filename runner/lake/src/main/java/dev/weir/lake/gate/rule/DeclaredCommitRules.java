package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules over commits by their names, in the order in which they judge: what holds data sets back goes first. */
public final class DeclaredCommitRules {

    private static final Map<String, Reader> READERS = readers();

    private record Reader(
            BiFunction<Declared, CommitNames, CommitRule> rule, Function<Object, @Nullable Row> ofShortForm) {}

    private DeclaredCommitRules() {}

    private static Map<String, Reader> readers() {
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("ratio", new Reader(RatioRule::of, value -> null));
        readers.put("same_total", new Reader(SameTotalRule::of, value -> null));
        readers.put("accounts", new Reader(RequiredAccountsRule::of, DeclaredCommitRules::named));
        readers.put("streams", new Reader(RequiredStreamsRule::of, DeclaredCommitRules::named));
        readers.put("partial", new Reader((gate, known) -> PartialRule.of(gate), Parameters::ofShortForm));
        return readers;
    }

    /** A name stands for the rule that wants it. */
    private static @Nullable Row named(Object value) {
        return value instanceof String ? Row.of("names", value) : null;
    }

    /** The rules' names. */
    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    /** The rules that a declaration names; what is wrong goes to its problems. */
    public static List<CommitRule> read(Declared gate, CommitNames known) {
        List<CommitRule> rules = new ArrayList<>();
        READERS.forEach((name, reader) -> {
            for (Declared declared : gate.oneOrMore(name, reader.ofShortForm())) {
                rules.add(reader.rule().apply(declared, known));
                declared.end();
            }
        });
        gate.end();
        return rules;
    }
}
