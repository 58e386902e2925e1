package dev.weir.standard.request;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object as body.
 *
 * <pre>
 * type: RequestBodyJsonObject
 * value:
 *   filter:
 *     from: "{{ stream_interval['start_time'] }}"
 * </pre>
 *
 * @param value the object; expressions are evaluated at all its levels, and fields without value left out
 */
@Component(since = "6.49.0")
public record RequestBodyJsonObject(
        @Interpolate(Interpolation.NESTED) Template<@Nullable Object> value) implements RequestBody {

    @Override
    public void into(RequestOptions options, Scope scope) {
        OptionTemplates.json(value, options, scope);
    }

    @Override
    public boolean isJson() {
        return true;
    }
}
