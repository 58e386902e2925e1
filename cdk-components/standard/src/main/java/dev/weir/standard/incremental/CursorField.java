package dev.weir.standard.incremental;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import java.util.List;

/** The field that orders the records of a stream: the manifest's, or the one that the catalog chooses where it may. */
final class CursorField {

    private CursorField() {}

    static String in(Scope scope, Template<String> ofManifest, boolean mayBeChosen) {
        List<String> chosen = mayBeChosen ? scope.runtime().configuredCursorField(scope.streamName()) : List.of();
        if (chosen.isEmpty() || chosen.get(0).isEmpty()) {
            return ofManifest.in(scope);
        }
        if (chosen.size() > 1) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot read stream '" + scope.streamName() + "' by cursor_field " + String.join(".", chosen)
                            + " of the catalog: it is nested (choose a field at the top of records)");
        }
        return chosen.get(0);
    }
}
