package dev.weir.authoring.page;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import dev.weir.authoring.text.Flow;
import dev.weir.manifest.tree.SequenceNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A component in a few words: its type, with what the manifest gives it. */
final class Brief {

    private static final int VALUE_LENGTH = 60;

    private Brief() {}

    static String of(Component component) {
        String given = Stream.concat(
                        component.fields().stream().filter(Brief::isGiven).map(Brief::text),
                        component.parts().stream().map(Brief::of))
                .collect(Collectors.joining(", "));
        return component.type().type() + (given.isEmpty() ? "" : " (" + given + ")");
    }

    private static boolean isGiven(Field field) {
        boolean empty =
                field.value() instanceof SequenceNode list && list.nodes().isEmpty();
        return !empty && field.from() != Field.From.DEFAULT && field.from() != Field.From.UNKNOWN;
    }

    private static String text(Field field) {
        return field.name() + ": " + (field.isLiteralSecret() ? "a secret" : Flow.of(field.value(), VALUE_LENGTH));
    }
}
