package dev.weir.parsers.totals;

import dev.weir.parsers.numbers.Currencies;
import dev.weir.parsers.numbers.NotANumber;
import dev.weir.parsers.numbers.NumberReader;
import dev.weir.parsers.numbers.ReadNumber;
import dev.weir.parsers.numbers.Separators;
import dev.weir.spi.template.Scope;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads figures. Immutable. */
record FigureReader(NumberReader numbers, Set<String> nulls) {

    static FigureReader of(Reconcile rules, Scope scope) {
        return new FigureReader(
                new NumberReader(
                        Separators.of(rules.decimal(), rules.group(), rules.locale(), scope),
                        true,
                        Currencies.with(Map.of())),
                rules.nullTokens().stream()
                        .map(token -> token.in(scope).strip())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether a value counts as nothing. */
    boolean isNothing(@Nullable Object value) {
        return value == null || value instanceof String text && nulls.contains(text.strip());
    }

    Figure read(Object value) throws NotANumber {
        ReadNumber read = numbers.read(value);
        return new Figure(read.decimal(), value instanceof Double, read.perDigits() > 0, read.currency());
    }
}
