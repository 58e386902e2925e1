package dev.weir.validator.rules;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.util.List;
import java.util.Optional;

/** A filter in a stream whose paging ends with a page that is not full: the reference counts what the filter left. */
public final class FilterAndPagingRule implements Rule {

    private static final List<String> COUNTING = List.of("OffsetIncrement", "PageIncrement");

    @Override
    public String id() {
        return "filter-and-paging";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component retriever : subject.all("SimpleRetriever")) {
            Optional<Component> filter =
                    retriever.child("record_selector").flatMap(selector -> selector.child("record_filter"));
            Optional<Component> strategy = retriever
                    .child("paginator")
                    .flatMap(paginator -> paginator.child("pagination_strategy"))
                    .filter(FilterAndPagingRule::countsRecords);
            if (filter.isPresent() && strategy.isPresent()) {
                findings.add(
                        this,
                        filter.get().position(),
                        "Cannot rely on paging with a filter: "
                                + strategy.get().descriptor().type()
                                + " ends with a page of fewer records than page_size, and Airbyte's engine counts those that the"
                                + " filter left",
                        "let the source filter by a request parameter, or page by CursorPagination with a stop_condition");
            }
        }
    }

    private static boolean countsRecords(Component strategy) {
        return COUNTING.contains(strategy.descriptor().type()) && strategy.has("page_size");
    }
}
