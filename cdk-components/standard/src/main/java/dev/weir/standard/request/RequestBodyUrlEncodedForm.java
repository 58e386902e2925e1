package dev.weir.standard.request;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A form as body.
 *
 * <pre>
 * type: RequestBodyUrlEncodedForm
 * value:
 *   account: "{{ stream_partition['account'] }}"
 * </pre>
 *
 * @param value the fields; a list repeats its field, and fields without value are left out
 */
@Component(since = "6.49.0")
public record RequestBodyUrlEncodedForm(
        @Interpolate(Interpolation.TEXT_MAPPING) Template<@Nullable Object> value) implements RequestBody {

    @Override
    public void into(RequestOptions options, Scope scope) {
        OptionTemplates.form(value, options, scope);
    }

    @Override
    public boolean isJson() {
        return false;
    }
}
