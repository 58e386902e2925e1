package dev.weir.parsers.totals;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.text.NamedPattern;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a row of totals is known by one of its fields.
 *
 * @param field   the field
 * @param values  what it holds in rows of totals, without spaces around it
 * @param pattern a pattern of what it holds there
 */
@Component("weir.parsers.TotalsMatch")
public record TotalsMatch(
        Template<String> field,
        @Interpolate(Interpolation.RENDERED) @Default("[]") List<Template<String>> values,
        @Nullable Template<String> pattern) {

    public TotalsMatch {
        values = List.copyOf(values);
        if (values.isEmpty() && pattern == null) {
            throw new IllegalArgumentException(
                    "Cannot find totals: match says no values (add values, for instance [Total])");
        }
        ManifestTexts.check(pattern, NamedPattern::of);
    }

    Predicate<String> test(Scope scope) {
        Set<String> texts =
                values.stream().map(value -> value.in(scope).strip()).collect(Collectors.toUnmodifiableSet());
        NamedPattern form = pattern == null ? null : ManifestTexts.pattern(pattern, scope);
        return text -> texts.contains(text.strip()) || form != null && form.isIn(text);
    }
}
