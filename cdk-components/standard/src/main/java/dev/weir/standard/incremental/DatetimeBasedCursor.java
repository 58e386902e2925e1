package dev.weir.standard.incremental;

import dev.weir.spi.annotation.Alias;
import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.path.Emptiness;
import dev.weir.standard.request.RequestOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream by time: only what changed since the last sync, in windows of a given length.
 *
 * <pre>
 * type: DatetimeBasedCursor
 * cursor_field: updated_at
 * datetime_format: "%Y-%m-%dT%H:%M:%SZ"
 * start_datetime: "{{ config.start_date }}"
 * start_time_option:
 *   type: RequestOption
 *   inject_into: request_parameter
 *   field_name: updated_since
 * step: P30D
 * cursor_granularity: PT1S
 * </pre>
 *
 * @param cursorField                    the field at the top of records that says when they changed
 * @param datetimeFormat                 how times are written in requests and states, with the directives of strftime and
 *                                       with {@code %s}, {@code %s_as_float}, {@code %ms}, {@code %_ms} and
 *                                       {@code %epoch_microseconds}
 * @param startDatetime                  the time before which nothing is read
 * @param endDatetime                    the time after which nothing is read; now by default
 * @param cursorDatetimeFormats          how times are written in records, the first that fits; {@code datetime_format} is
 *                                       tried last
 * @param cursorGranularity              the smallest step of {@code datetime_format} as ISO 8601 duration: the gap between
 *                                       two windows; needs {@code step}
 * @param step                           the length of a window as ISO 8601 duration; needs {@code cursor_granularity}. One
 *                                       window by default
 * @param lookbackWindow                 how far behind the last sync reading starts, as ISO 8601 duration
 * @param partitionFieldStart            the name of a window's beginning in {@code stream_interval}
 * @param partitionFieldEnd              the name of a window's end in {@code stream_interval}
 * @param startTimeOption                where a window's beginning goes in requests
 * @param endTimeOption                  where a window's end goes in requests
 * @param isDataFeed                     whether the source gives the newest records first and cannot filter: paging stops
 *                                       with the first record that was seen
 * @param isClientSideIncremental        whether records that were seen are dropped here, as the source cannot filter
 * @param isCompareStrictly              whether windows are left out whose beginning is their end
 * @param globalSubstreamCursor          whether one state serves all partitions
 * @param clamping                       moves the bounds of windows to whole days, weeks or months
 * @param allowCatalogDefinedCursorField whether users may choose another field in the catalog
 */
@Alias(value = "DatetimeStreamSlicer", until = "0.28.1")
@Component(since = "0.29.0")
public record DatetimeBasedCursor(
        Template<String> cursorField,
        String datetimeFormat,
        @DefaultType("MinMaxDatetime") MinMaxDatetime startDatetime,
        @DefaultType("MinMaxDatetime") @Nullable MinMaxDatetime endDatetime,
        @Since("0.48.0") @Default("[]") List<String> cursorDatetimeFormats,
        @Nullable String cursorGranularity,
        @Nullable Template<String> step,
        @Nullable Template<String> lookbackWindow,

        @Default("\"start_time\"") @Alias(value = "stream_state_field_start", until = "0.28.1")
        Template<String> partitionFieldStart,

        @Default("\"end_time\"") @Alias(value = "stream_state_field_end", until = "0.28.1")
        Template<String> partitionFieldEnd,

        @DefaultType("RequestOption") @Nullable RequestOption startTimeOption,
        @DefaultType("RequestOption") @Nullable RequestOption endTimeOption,
        @Since("0.44.0") @Default("false") boolean isDataFeed,
        @Since("1.2.0") @Default("false") boolean isClientSideIncremental,
        @Since("1.8.0") @Default("false") boolean isCompareStrictly,
        @Since("5.2.0") @Default("false") boolean globalSubstreamCursor,
        @Since("6.24.0") @DefaultType("Clamping") @Nullable Clamping clamping,
        @Since("7.6.0") @Default("false") boolean allowCatalogDefinedCursorField)
        implements IncrementalSync {

    private static final String A_DAY = "P1D";

    public DatetimeBasedCursor {
        cursorDatetimeFormats = List.copyOf(cursorDatetimeFormats);
        boolean hasStep = step != null && !step.text().isEmpty();
        boolean hasGranularity = cursorGranularity != null && !cursorGranularity.isEmpty();
        if (hasStep != hasGranularity && !isFormer(step)) {
            throw new IllegalArgumentException("Cannot cut time into windows: "
                    + (hasStep
                            ? "step is set, but cursor_granularity is not"
                            : "cursor_granularity is set, but step is not")
                    + " (set both or none)");
        }
    }

    @Override
    public String cursorField(Scope scope) {
        return CursorField.in(scope, cursorField, allowCatalogDefinedCursorField);
    }

    @Override
    public Cursor open(Row state, Duration lookback, Scope scope) {
        TimeCodec codec = new TimeCodec(cursorDatetimeFormats, datetimeFormat, scope);
        TimeField field = new TimeField(cursorField(scope), codec, scope);
        WindowNames names = new WindowNames(partitionFieldStart.in(scope), partitionFieldEnd.in(scope));
        return new DatetimeCursor(field, names, rules(scope), state, lookback);
    }

    private WindowRules rules(Scope scope) {
        String unit = granularity(scope);
        Span granularity = unit == null ? null : span(unit, "cursor_granularity");
        Period period = clamping == null ? new Period.Instants() : clamping.in(scope);
        OffsetDateTime start = startDatetime.in(scope, datetimeFormat, "start_datetime");
        return new WindowRules(
                start,
                end(scope, period, granularity),
                lookbackWindow == null ? null : span(lookbackWindow.in(scope), "lookback_window"),
                step == null ? null : span(step.in(scope), "step"),
                granularity,
                period,
                isCompareStrictly);
    }

    private static boolean isFormer(@Nullable Template<String> step) {
        return step != null && Span.isFormer(step.text());
    }

    /** Up to level 0.28.1, steps were written otherwise, and windows ended a day before the next one. */
    private @Nullable String granularity(Scope scope) {
        Template<String> former = step;
        if (former == null || !isFormer(former) || cursorGranularity != null && !cursorGranularity.isEmpty()) {
            return cursorGranularity;
        }
        scope.runtime()
                .warn("Cannot keep step '" + former.text() + "' of stream '" + scope.streamName()
                        + "' for long: it is written as up to 0.28.1, with windows that end a day before the next one"
                        + " (write step: " + Span.iso(former.text()) + " and cursor_granularity: " + A_DAY + ")");
        return A_DAY;
    }

    private static @Nullable Span span(String text, String parameter) {
        return text.isEmpty() ? null : Span.parse(text, parameter);
    }

    private Supplier<OffsetDateTime> end(Scope scope, Period period, @Nullable Span granularity) {
        MinMaxDatetime until =
                endDatetime == null || endDatetime.datetime().text().isEmpty() ? null : endDatetime;
        Supplier<OffsetDateTime> end = () -> until == null
                ? OffsetDateTime.ofInstant(scope.runtime().clock().instant(), ZoneOffset.UTC)
                        .truncatedTo(ChronoUnit.MICROS)
                : until.in(scope, datetimeFormat, "end_datetime");
        Span unit = granularity == null ? period.unit() : granularity;
        return clamping == null ? end : () -> unit.before(period.floor(end.get()));
    }

    @Override
    public RequestOptions options(StreamSlice slice, Scope scope) {
        RequestOptions options = new RequestOptions();
        if (slice.partition().isEmpty()
                && slice.cursorSlice().isEmpty()
                && slice.extraFields().isEmpty()) {
            return options;
        }
        if (startTimeOption != null) {
            startTimeOption.inject(options, slice.get(partitionFieldStart.in(scope)), scope);
        }
        if (endTimeOption != null) {
            endTimeOption.inject(options, slice.get(partitionFieldEnd.in(scope)), scope);
        }
        return options;
    }

    @Override
    public @Nullable Instant timeOf(Row state, Scope scope) {
        Object value = SyncedTime.reached(state, cursorField(scope));
        OffsetDateTime time = value == null || Emptiness.of(value)
                ? null
                : new TimeCodec(cursorDatetimeFormats, datetimeFormat, scope).parse(value);
        return time == null ? null : time.toInstant();
    }

    @Override
    public boolean sharesStateAcrossPartitions() {
        return globalSubstreamCursor;
    }
}
