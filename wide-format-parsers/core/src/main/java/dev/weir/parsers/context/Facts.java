package dev.weir.parsers.context;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Finds what is known of a report in the scope of its slice. */
record Facts(ReportContext rules, Scope scope) {

    private static final String ACCOUNT = "account";

    /** The fields with their values; those that number records hold {@link AddedFacts#NUMBER}. */
    Row values() {
        Row values = new Row();
        rules.add().forEach((field, fact) -> values.put(field, value(fact)));
        return values;
    }

    private @Nullable Object value(ContextFact fact) {
        return switch (fact) {
            case ACCOUNT -> given(rules.account(), ACCOUNT, account());
            case WINDOW_START -> given(rules.windowStart(), "window_start", window("start_time"));
            case WINDOW_END -> given(rules.windowEnd(), "window_end", window("end_time"));
            case REPORT -> given(rules.report(), "report", scope.streamName());
            case FETCHED_AT -> fetchedAt();
            case ROW_NUMBER -> AddedFacts.NUMBER;
        };
    }

    /** The value of a template, or what is there without one; it has to be something. */
    private Object given(@Nullable Template<@Nullable Object> template, String parameter, @Nullable Object otherwise) {
        Object value = template == null ? otherwise : template.in(scope);
        if (value == null || value.equals("")) {
            throw new ConnectorException(
                    FailureType.INTERNAL,
                    "Cannot add " + parameter + " to the records of stream '" + scope.streamName() + "': "
                            + (template == null ? "its slices do not say it" : "its template gives nothing") + " (set "
                            + parameter + " of ReportContext)");
        }
        return value;
    }

    private @Nullable Object account() {
        Row partition = scope.slice().partition();
        if (partition.containsKey(ACCOUNT)) {
            return partition.get(ACCOUNT);
        }
        return partition.size() == 1 ? partition.valueAt(0) : null;
    }

    private @Nullable Object window(String field) {
        return scope.slice().get(field);
    }

    private String fetchedAt() {
        return scope.runtime().clock().instant().truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
