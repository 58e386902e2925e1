package dev.weir.lake.gate;

import dev.weir.lake.declare.Declared;
import dev.weir.lake.figures.Needs;
import dev.weir.lake.gate.rule.DeclaredStreamRules;
import dev.weir.lake.gate.rule.StreamRule;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of one stream's gate, as declared ({@code gate:}) and besides those that always hold. Immutable. */
public final class GateRules {

    /** The rules of a stream that declares none. */
    public static final GateRules STANDARD = new GateRules(Map.of());

    private final Map<String, List<StreamRule>> declared;

    private GateRules(Map<String, List<StreamRule>> declared) {
        this.declared = declared;
    }

    /** The rules of a {@code gate:}; what is wrong with them goes to the declaration's problems. */
    public static GateRules of(Declared gate) {
        return new GateRules(DeclaredStreamRules.read(gate));
    }

    /** These rules, and of the given ones those that are not named here. */
    public GateRules over(GateRules defaults) {
        Map<String, List<StreamRule>> both = new LinkedHashMap<>(defaults.declared);
        both.putAll(declared);
        return new GateRules(both);
    }

    /** All rules that judge. */
    List<StreamRule> rules() {
        Map<String, List<StreamRule>> all = new LinkedHashMap<>(DeclaredStreamRules.standard());
        all.putAll(declared);
        if (!all.getOrDefault("expected_empty", List.of()).isEmpty()) {
            all.remove("zero_rows");
        }
        return all.values().stream().flatMap(List::stream).toList();
    }

    /** The rules that are declared, by name. */
    public Map<String, List<StreamRule>> declared() {
        return Collections.unmodifiableMap(declared);
    }

    /** What they ask of the rows. */
    public Needs needs() {
        return rules().stream().map(StreamRule::needs).reduce(Needs.NOTHING, Needs::plus);
    }
}
