package dev.weir.standard.request;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says which part of a request a value is put into, and under which name.
 *
 * <pre>
 * type: RequestOption
 * inject_into: request_parameter
 * field_name: updated_since
 * </pre>
 *
 * @param injectInto the part of the request
 * @param fieldName  the name of the parameter, header or field; either this or {@code field_path}
 * @param fieldPath  the keys that lead to a nested field of a JSON body; only with {@code inject_into: body_json}
 */
@Component
public record RequestOption(
        InjectInto injectInto,
        @Nullable Template<String> fieldName,
        @Since("6.33.0") @Nullable List<Template<String>> fieldPath)
        implements PageTokenOption {

    public RequestOption {
        fieldName = fieldName == null || fieldName.text().isEmpty() ? null : fieldName;
        fieldPath = fieldPath == null || fieldPath.isEmpty() ? null : List.copyOf(fieldPath);
        if ((fieldName == null) == (fieldPath == null)) {
            throw new IllegalArgumentException(
                    "Cannot place a request option: exactly one of field_name and field_path must be set");
        }
        if (fieldPath != null && injectInto != InjectInto.BODY_JSON) {
            throw new IllegalArgumentException("Cannot place a request option: field_path only reaches into a JSON body"
                    + " (use field_name, or inject_into: body_json)");
        }
    }

    /** An option under a fixed name. */
    public static RequestOption of(InjectInto part, String name) {
        return new RequestOption(part, Template.constant(name), null);
    }

    /** Puts a value into its place. */
    public void inject(RequestOptions options, @Nullable Object value, Scope scope) {
        if (fieldName != null) {
            options.put(injectInto, fieldName.in(scope), value);
        } else if (fieldPath != null) {
            options.putIntoJson(fieldPath.stream().map(key -> key.in(scope)).toList(), value);
        }
    }

    /** Whether this and another option write to the same place, or one of them above the other. */
    public boolean collidesWith(RequestOption other, Scope scope) {
        if (injectInto != other.injectInto) {
            return false;
        }
        List<String> mine = place(scope);
        List<String> theirs = other.place(scope);
        int common = Math.min(mine.size(), theirs.size());
        return mine.subList(0, common).equals(theirs.subList(0, common));
    }

    private List<String> place(Scope scope) {
        if (fieldName != null) {
            return List.of(fieldName.in(scope));
        }
        return fieldPath == null
                ? List.of()
                : fieldPath.stream().map(key -> key.in(scope)).toList();
    }
}
