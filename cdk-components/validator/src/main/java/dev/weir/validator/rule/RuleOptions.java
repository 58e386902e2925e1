package dev.weir.validator.rule;

import java.util.Map;
import java.util.OptionalLong;

/**
 * What a project says to rules besides how seriously to take them.
 *
 * @param byRule numbers by rule and name
 */
public record RuleOptions(Map<String, Map<String, Long>> byRule) {

    /** Nothing said. */
    public static final RuleOptions NONE = new RuleOptions(Map.of());

    public RuleOptions {
        byRule = Map.copyOf(byRule);
    }

    /** A number for a rule. */
    public OptionalLong number(String rule, String name) {
        Long value = byRule.getOrDefault(rule, Map.of()).get(name);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }
}
