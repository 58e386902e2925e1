package dev.weir.lake.gate.rule;

import dev.weir.lake.declare.Declared;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rules for streams by their names. */
public final class DeclaredStreamRules {

    private static final Map<String, Function<Declared, StreamRule>> READERS = readers();

    private DeclaredStreamRules() {}

    private static Map<String, Function<Declared, StreamRule>> readers() {
        Map<String, Function<Declared, StreamRule>> readers = new LinkedHashMap<>();
        readers.put("rows", RowsRule::of);
        readers.put("zero_rows", ZeroRowsRule::of);
        readers.put("expected_empty", ExpectedEmptyRule::of);
        readers.put("rows_against_history", RowsAgainstHistoryRule::of);
        readers.put(ReplacedRule.NAME, ReplacedRule::of);
        readers.put("responses", ResponsesRule::of);
        readers.put(AccountedRule.NAME, AccountedRule::of);
        readers.put("schema_drift", SchemaDriftRule::of);
        readers.put("null_share", NullShareRule::of);
        readers.put("unique", UniqueRule::of);
        readers.put("range", RangeRule::of);
        readers.put("freshness", FreshnessRule::of);
        readers.put("totals", TotalsRule::of);
        readers.put("rescued", RescuedRule::of);
        readers.put("quarantined", QuarantinedRule::of);
        return readers;
    }

    /**
     * The rules that a declaration names. A rule is an object with its parameters, a list of such objects, the word for what
     * follows from it, {@code true}, or {@code false} for none. What is wrong goes to the declaration's problems.
     */
    public static Map<String, List<StreamRule>> read(Declared gate) {
        Map<String, List<StreamRule>> rules = new LinkedHashMap<>();
        READERS.forEach((name, reader) -> {
            List<Declared> declared = gate.oneOrMore(name, Parameters::ofShortForm);
            if (declared.isEmpty() && gate.has(name) && name.equals(AccountedRule.NAME)) {
                gate.problem(name, "this rule cannot be left out (use warn)");
            } else if (gate.has(name)) {
                rules.put(name, declared.stream().map(one -> read(one, reader)).toList());
            }
        });
        gate.end();
        return rules;
    }

    private static StreamRule read(Declared declared, Function<Declared, StreamRule> reader) {
        StreamRule rule = reader.apply(declared);
        declared.end();
        return rule;
    }

    /** The rules' names. */
    public static List<String> names() {
        return List.copyOf(READERS.keySet());
    }

    /** The rules that hold where nothing is declared. */
    public static Map<String, List<StreamRule>> standard() {
        return Map.of(
                "zero_rows",
                List.of(ZeroRowsRule.STANDARD),
                ReplacedRule.NAME,
                List.of(ReplacedRule.STANDARD),
                AccountedRule.NAME,
                List.of(AccountedRule.STANDARD),
                "schema_drift",
                List.of(SchemaDriftRule.STANDARD),
                "totals",
                List.of(TotalsRule.STANDARD));
    }
}
