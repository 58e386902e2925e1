package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.component.TemplateText;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A page size that is no number of records, or above what the source gives: pages look not full, and paging ends with the first. The most is what the project declares
 * as {@code maximum} of the rule, or the {@code maximum} of the input that page sizes are read from.
 */
public final class PageSizeRule implements Rule {

    private static final String MAXIMUM = "maximum";
    private static final List<String> STRATEGIES = List.of("OffsetIncrement", "PageIncrement", "CursorPagination");

    @Override
    public String id() {
        return "page-size";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Set<String> options() {
        return Set.of(MAXIMUM);
    }

    @Override
    public void check(Subject subject, Findings findings) {
        OptionalLong most = subject.options().number(id(), MAXIMUM);
        for (String type : STRATEGIES) {
            for (Component strategy : subject.all(type)) {
                written(strategy, most, findings);
                reduced(strategy, findings);
            }
        }
        for (TemplateText text : subject.templates()) {
            if (text.parameter().name().equals("page_size")) {
                subject.inputs()
                        .ifPresent(inputs -> text.keysOf("config").forEach(key -> input(inputs, key, findings)));
            }
        }
    }

    private void written(Component strategy, OptionalLong most, Findings findings) {
        Node size = strategy.get("page_size");
        long number = number(size);
        if (size instanceof ScalarNode scalar && scalar.value() != null && number < 1 && !isTemplate(scalar)) {
            findings.add(
                    this,
                    size.position(),
                    "Cannot ask for pages of " + size.described() + ": that is no number of records",
                    "write a whole number above 0");
        } else if (size != null && most.isPresent() && number > most.getAsLong()) {
            findings.add(
                    this,
                    size.position(),
                    "Cannot ask for pages of " + number + " records: the source gives at most " + most.getAsLong(),
                    "write page_size: " + most.getAsLong() + " or less");
        }
    }

    private static boolean isTemplate(ScalarNode size) {
        return String.valueOf(size.value()).contains("{");
    }

    /** A page that may not be reduced to fewer records than the retriever's reduction allows. */
    private void reduced(Component strategy, Findings findings) {
        Node size = strategy.get("page_size");
        strategy.enclosing("SimpleRetriever")
                .flatMap(retriever -> retriever.child("page_size_reduction"))
                .map(reduction -> number(reduction.get("minimum_page_size")))
                .filter(least -> size != null && number(size) >= 0 && number(size) < least)
                .ifPresent(least -> findings.add(
                        this,
                        size == null ? strategy.position() : size.position(),
                        "Cannot reduce pages of " + number(size) + " records: minimum_page_size is " + least,
                        "write a smaller minimum_page_size"));
    }

    private void input(MappingNode inputs, String key, Findings findings) {
        if (inputs.get(key) instanceof MappingNode input) {
            Node given = input.get("default");
            long most = number(input.get(MAXIMUM));
            if (given != null && most >= 0 && number(given) > most) {
                findings.add(
                        this,
                        given.position(),
                        "Cannot ask for pages of " + number(given) + " records: the maximum of '" + key + "' is "
                                + most,
                        "write a default of " + most + " or less");
            }
        }
    }

    /** A number that is written out; -1 if none is. */
    private static long number(@Nullable Node node) {
        if (node instanceof ScalarNode scalar) {
            if (scalar.value() instanceof Long number) {
                return number;
            }
            String text = String.valueOf(scalar.value());
            return text.matches("\\d{1,18}") ? Long.parseLong(text) : -1;
        }
        return -1;
    }
}
