package dev.weir.parsers.totals;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.numbers.Separators;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How rows are held against their totals. Figures are added up exactly, as decimal numbers. Null and texts of
 * {@code null_tokens} count as nothing.
 *
 * @param metrics    the fields that are added up; {@code *} stands for all for which the totals have a number
 * @param kinds      what single figures of the totals are, where they are no {@code sum}: {@code none} for averages and the like
 * @param names      the keys of figures in the totals, where they are not those of the rows
 * @param tolerance  by how much the sum may differ, as a number or a part of the total ({@code 0.1%}); rounded rows need it
 * @param onMismatch what happens if the rows do not add up, if there are no totals, or a figure cannot be read
 * @param decimal    what stands before the decimals of figures that are texts; seen from each number by default
 * @param group      what stands between groups of their digits
 * @param locale     the language and country whose numbers they are, in place of both
 * @param nullTokens texts that count as nothing
 */
@Component("weir.parsers.Reconcile")
public record Reconcile(
        @Default("[\"*\"]") List<Template<String>> metrics,
        @Default("{}") Map<String, TotalKind> kinds,
        @Default("{}") Map<String, String> names,
        @Default("\"0\"") Template<String> tolerance,
        @Default("\"fail\"") OnMismatch onMismatch,
        @Nullable Template<String> decimal,
        @Nullable Template<String> group,
        @Nullable Template<String> locale,

        @Interpolate(Interpolation.RENDERED) @Default("[\"\", \"-\", \"--\"]")
        List<Template<String>> nullTokens) {

    public Reconcile {
        metrics = List.copyOf(metrics);
        kinds = Map.copyOf(kinds);
        names = Map.copyOf(names);
        nullTokens = List.copyOf(nullTokens);
        Separators.check(decimal, group, locale);
        ManifestTexts.check(tolerance, Tolerance::of);
    }
}
