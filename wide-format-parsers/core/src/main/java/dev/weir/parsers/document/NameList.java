package dev.weir.parsers.document;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that a manifest gives, as a list or as a text that is a list once it is evaluated. */
public final class NameList {

    private NameList() {}

    /**
     * The names in a scope.
     *
     * @param parameter the name of the parameter, for messages
     */
    public static List<String> in(Template<? extends @Nullable Object> names, Scope scope, String parameter) {
        if (names.in(scope) instanceof List<?> list) {
            List<String> texts = new ArrayList<>();
            list.forEach(name -> texts.add(name instanceof String text ? text : scope.text(name)));
            return texts;
        }
        throw new ConnectorException(
                FailureType.CONFIG,
                "Cannot name columns: " + parameter + ", '" + names.text()
                        + "', gives no list (give it a list of names)");
    }
}
