package dev.weir.standard.request;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * A GraphQL query, sent as JSON object.
 *
 * <pre>
 * type: RequestBodyGraphQL
 * value:
 *   query: "query { accounts { id name } }"
 * </pre>
 *
 * @param value the object: {@code query}, and what else the source understands, for instance {@code variables}
 */
@Component(since = "6.49.0")
public record RequestBodyGraphQL(
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
