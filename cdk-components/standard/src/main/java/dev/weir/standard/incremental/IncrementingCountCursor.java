package dev.weir.standard.incremental;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.slicing.Cursor;
import dev.weir.spi.slicing.IncrementalSync;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.request.RequestOption;
import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads a stream by a number that only grows: records with a greater one than the last sync saw. For streams without
 * partitions.
 *
 * <pre>
 * type: IncrementingCountCursor
 * cursor_field: sequence
 * start_value: 0
 * start_value_option:
 *   type: RequestOption
 *   inject_into: request_parameter
 *   field_name: since_sequence
 * </pre>
 *
 * @param cursorField                    the field at the top of records that holds the number
 * @param startValue                     where the first sync starts
 * @param startValueOption               where the number that a sync starts with goes in requests
 * @param allowCatalogDefinedCursorField whether users may choose another field in the catalog
 */
@Component(since = "6.37.0")
public record IncrementingCountCursor(
        Template<String> cursorField,
        @Default("0") Template<String> startValue,
        @DefaultType("RequestOption") @Nullable RequestOption startValueOption,
        @Since("7.6.0") @Default("false") boolean allowCatalogDefinedCursorField)
        implements IncrementalSync {

    @Override
    public String cursorField(Scope scope) {
        return CursorField.in(scope, cursorField, allowCatalogDefinedCursorField);
    }

    @Override
    public Cursor open(Row state, Duration lookback, Scope scope) {
        return new CountCursor(cursorField(scope), start(scope), state, scope);
    }

    private BigDecimal start(Scope scope) {
        String text = startValue.in(scope);
        try {
            return new BigDecimal(text.strip()).setScale(0, java.math.RoundingMode.DOWN);
        } catch (NumberFormatException e) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot read start_value '" + text + "': it is no number (give it one)", e);
        }
    }

    @Override
    public RequestOptions options(StreamSlice slice, Scope scope) {
        RequestOptions options = new RequestOptions();
        if (startValueOption != null && slice.cursorSlice().containsKey(CountCursor.START)) {
            startValueOption.inject(options, slice.get(CountCursor.START), scope);
        }
        return options;
    }
}
