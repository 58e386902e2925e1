package dev.weir.authoring.inspect;

import dev.weir.authoring.component.Component;
import dev.weir.authoring.component.Field;
import dev.weir.authoring.component.Kinds;
import dev.weir.authoring.component.Origin;
import dev.weir.authoring.text.Flow;
import dev.weir.manifest.tree.Position;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A component tree as lines. */
final class TreeText {

    private static final int VALUE_LENGTH = 80;

    /** The streams of the manifest by where they are written: parents of others are not shown again. */
    private final Map<Position, Component> streams = new HashMap<>();

    private final StringBuilder lines = new StringBuilder();

    TreeText(Component source) {
        source.parts("streams")
                .forEach(stream -> streams.putIfAbsent(stream.origin().place(), stream));
    }

    String of(Component component) {
        String place = component.origin().place().file() + ":"
                + component.origin().place().line();
        add("", "", component, heading(component, place));
        return lines.toString();
    }

    private void add(String first, String rest, Component component, String heading) {
        lines.append(first).append(heading).append('\n');
        String bar = component.parts().isEmpty() ? "    " : "│   ";
        component
                .fields()
                .forEach(field ->
                        lines.append(rest).append(bar).append(line(field)).append('\n'));
        List<Component> parts = component.parts();
        for (int i = 0; i < parts.size(); i++) {
            boolean last = i == parts.size() - 1;
            part(rest + (last ? "└── " : "├── "), rest + (last ? "    " : "│   "), parts.get(i), component);
        }
    }

    private void part(String first, String rest, Component part, Component owner) {
        String heading = part.label() + ": " + heading(part, place(part.origin().place()));
        String shown = shownAs(part, owner);
        if (shown.isEmpty()) {
            add(first, rest, part, heading);
        } else {
            lines.append(first).append(heading).append(", see ").append(shown).append('\n');
        }
    }

    /** What the stream that a part is as well is called in the tree; empty if it is none. */
    private String shownAs(Component part, Component owner) {
        Component stream = streams.get(part.origin().place());
        boolean amongStreams = owner.field().isEmpty() || owner.isA(Kinds.STREAM_DEFINITION);
        return stream == null
                        || amongStreams
                        || !stream.node().plain().equals(part.node().plain())
                ? ""
                : stream.label();
    }

    private static String heading(Component component, String place) {
        String name = component.isA(Kinds.STREAM_DEFINITION) ? " " + component.text("name") : "";
        return component.type().type() + name.stripTrailing() + " (" + place + ")" + notes(component.origin());
    }

    private static String notes(Origin origin) {
        String definition = origin.definition().isEmpty() ? "" : " = " + origin.definition();
        String bases = origin.bases().isEmpty() ? "" : " extends " + String.join(", ", origin.bases());
        return definition + bases + (origin.parameters() ? " from $parameters" : "");
    }

    private static String line(Field field) {
        String value = field.isLiteralSecret() ? "(a secret)" : Flow.of(field.value(), VALUE_LENGTH);
        return field.name() + ": " + value
                + switch (field.from()) {
                    case WRITTEN -> "";
                    case DEFINITION -> "  <- definition, " + place(field.place());
                    case PARAMETERS -> "  <- $parameters, " + place(field.place());
                    case DEFAULT -> "  <- default";
                    case UNKNOWN -> "  <- there is no such field: it means nothing, " + place(field.place());
                };
    }

    private static String place(Position place) {
        return "line " + place.line();
    }
}
