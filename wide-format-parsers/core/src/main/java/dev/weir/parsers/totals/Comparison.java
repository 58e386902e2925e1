package dev.weir.parsers.totals;

import dev.weir.parsers.fields.ManifestTexts;
import dev.weir.parsers.fields.Shown;
import dev.weir.parsers.numbers.NotANumber;
import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds sums of rows against totals. Used by one thread. */
final class Comparison {

    private static final String ALL = "*";
    private static final int MOST_TOLD = 5;

    private final Reconcile rules;
    private final FigureReader reader;
    private final Set<String> metrics;
    private final Set<String> labels;
    private final Tolerance tolerance;
    private final List<ReadFigures.Total> compared = new ArrayList<>();

    /**
     * The comparison of a manifest.
     *
     * @param labels fields by which totals are known, which are no figures
     */
    Comparison(Reconcile rules, Set<String> labels, Scope scope) {
        this.rules = rules;
        this.reader = FigureReader.of(rules, scope);
        this.labels = labels;
        this.metrics = new LinkedHashSet<>();
        rules.metrics().forEach(metric -> metrics.add(metric.in(scope)));
        this.tolerance = ManifestTexts.read(rules.tolerance(), scope, Tolerance::of);
    }

    /** No rows yet. */
    Sums sums() {
        return new Sums(reader, this::isMetric);
    }

    private boolean isMetric(String field) {
        boolean named = metrics.contains(field) || metrics.contains(ALL) && !labels.contains(field);
        return named && rules.kinds().getOrDefault(field, TotalKind.SUM) == TotalKind.SUM;
    }

    /** What is wrong with totals of rows; empty if nothing is. */
    List<String> mistakes(Row totals, Sums.Added added) {
        List<String> mistakes = new ArrayList<>();
        compared.clear();
        for (String field : fields(totals, added)) {
            MetricSum sum = added.sums().get(field);
            Figure total = figure(totals, field, mistakes);
            if (total != null) {
                compare(field, total, sum == null ? new MetricSum() : sum, added.rows(), mistakes);
            }
        }
        if (compared.isEmpty() && mistakes.isEmpty() && added.rows() > 0) {
            mistakes.add("the totals have no number for any field of the rows");
        }
        return mistakes.size() > MOST_TOLD ? mistakes.subList(0, MOST_TOLD) : mistakes;
    }

    /** The fields that are compared. Without rows their fields are not known, so that those of the totals count. */
    private Set<String> fields(Row totals, Sums.Added added) {
        Set<String> fields = new LinkedHashSet<>(added.sums().keySet());
        metrics.stream()
                .filter(metric -> !metric.equals(ALL))
                .filter(this::isMetric)
                .forEach(fields::add);
        if (added.rows() == 0 && metrics.contains(ALL)) {
            totals.keySet().stream().filter(this::isMetric).forEach(fields::add);
        }
        return fields;
    }

    private @Nullable Figure figure(Row totals, String field, List<String> mistakes) {
        boolean isNamed = metrics.contains(field);
        Object value = totals.get(rules.names().getOrDefault(field, field));
        if (value == null || reader.isNothing(value)) {
            if (isNamed) {
                mistakes.add("the totals have no '" + field + "'");
            }
            return null;
        }
        try {
            Figure figure = reader.read(value);
            return figure.isRate() && !isNamed ? null : figure;
        } catch (NotANumber e) {
            if (isNamed || e.remedy() != null) {
                mistakes.add("'" + field + "' of the totals cannot be read, as " + e.reason());
            }
            return null;
        }
    }

    private void compare(String field, Figure total, MetricSum sum, long rows, List<String> mistakes) {
        boolean agrees = sum.trouble() == null && sum.isTotal(total, tolerance.of(total.value()));
        compared.add(
                new ReadFigures.Total(field, total.value().toString(), sum.sum().toString(), agrees));
        if (sum.trouble() != null) {
            mistakes.add("'" + field + "' cannot be added up, as " + sum.trouble());
        } else if (!agrees) {
            mistakes.add("'" + field + "' is "
                    + Shown.of(total.value().toPlainString()).replace("'", "")
                    + " in the totals, but "
                    + Shown.of(sum.sum().toPlainString()).replace("'", "") + " in "
                    + (rows == 1 ? "the 1 row" : "the " + rows + " rows"));
        }
    }

    /** Tells what the last comparison found. */
    void tell(Tally tally) {
        compared.forEach(tally::total);
        compared.clear();
    }
}
