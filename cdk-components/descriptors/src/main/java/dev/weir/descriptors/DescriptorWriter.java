package dev.weir.descriptors;

import dev.weir.descriptors.ParameterType.Any;
import dev.weir.descriptors.ParameterType.Blueprint;
import dev.weir.descriptors.ParameterType.Bool;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Mapping;
import dev.weir.descriptors.ParameterType.Templated;
import dev.weir.descriptors.ParameterType.Text;
import dev.weir.descriptors.ParameterType.Whole;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** Writes descriptors in the form that the package documents: the same descriptors give the same bytes. */
public final class DescriptorWriter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonGenerator json;

    private DescriptorWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes descriptors, sorted by type; the stream stays open. */
    public static void write(Collection<Descriptor> descriptors, OutputStream out) {
        // Closing the generator closes the stream; flushing is enough, as Jackson's buffers are recycled without it.
        JsonGenerator json = FACTORY.createGenerator(new Indented(), out, JsonEncoding.UTF8);
        List<Descriptor> sorted = descriptors.stream()
                .sorted(Comparator.comparing(Descriptor::type))
                .toList();
        List<String> details = sorted.stream().map(DescriptorWriter::details).toList();
        new DescriptorWriter(json).heads(sorted, details);
        json.writeRaw('\n');
        details.forEach(json::writeRaw);
        json.flush();
    }

    /** The line of a type's details. */
    private static String details(Descriptor descriptor) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), line)) {
            new DescriptorWriter(json).details(descriptor.doc(), descriptor.parameters());
        }
        return line.append('\n').toString();
    }

    private void details(String doc, List<Parameter> parameters) {
        json.writeStartObject();
        json.writeStringProperty("doc", doc);
        if (!parameters.isEmpty()) {
            json.writeArrayPropertyStart("parameters");
            parameters.forEach(this::parameter);
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void heads(List<Descriptor> descriptors, List<String> details) {
        json.writeStartObject();
        json.writeNumberProperty("version", DescriptorReader.VERSION);
        json.writeArrayPropertyStart("components");
        for (int i = 0; i < descriptors.size(); i++) {
            head(descriptors.get(i), details.get(i).getBytes(StandardCharsets.UTF_8).length);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void head(Descriptor descriptor, int length) {
        json.writeStartObject();
        json.writeStringProperty("type", descriptor.type());
        json.writeStringProperty("class", descriptor.className());
        kinds(descriptor.kinds());
        texts("scalars", descriptor.scalars());
        text("shorthand", descriptor.shorthand());
        text("since", descriptor.since());
        text("until", descriptor.until());
        text("successor", descriptor.successor());
        aliases(descriptor.aliases());
        moves(descriptor.moves());
        json.writeNumberProperty("details", length);
        json.writeEndObject();
    }

    private void kinds(List<Descriptor.Kind> kinds) {
        if (kinds.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("kinds");
        for (Descriptor.Kind kind : kinds) {
            json.writeStartObject();
            json.writeStringProperty("class", kind.className());
            text("custom", kind.custom());
            text("until", kind.until());
            aliases(kind.aliases());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void aliases(List<Alias> aliases) {
        if (aliases.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("aliases");
        for (Alias alias : aliases) {
            json.writeStartObject();
            json.writeStringProperty("name", alias.name());
            text("where", alias.where());
            text("until", alias.until());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void moves(List<Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("moves");
        for (Move move : moves) {
            json.writeStartObject();
            json.writeStringProperty("from", String.join(".", move.from()));
            text("to", String.join(".", move.to()));
            text("where", move.where());
            text("until", move.until());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void parameter(Parameter parameter) {
        json.writeStartObject();
        json.writeStringProperty("name", parameter.name());
        json.writeName("type");
        type(parameter.type());
        flag("required", parameter.required());
        if (parameter.defaultJson() != null) {
            json.writeName("default");
            json.writeRawValue(parameter.defaultJson());
        }
        aliases(parameter.aliases());
        flag("secret", parameter.secret());
        text("default_type", parameter.defaultType());
        text("since", parameter.since());
        text("successor", parameter.successor());
        texts("sees", parameter.sees());
        keyColumns(parameter.keyColumns());
        choices(parameter.choices());
        json.writeStringProperty("doc", parameter.doc());
        json.writeEndObject();
    }

    private void keyColumns(List<KeyColumns> cases) {
        if (cases.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("key_columns");
        for (KeyColumns each : cases) {
            json.writeStartObject();
            json.writeStringProperty("names", each.names().word());
            texts("when", each.when());
            if (each.from() > 0) {
                json.writeNumberProperty("from", each.from());
            }
            text("mark", each.mark());
            text("unmarked", each.unmarked());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void choices(Choices choices) {
        if (choices.className().isEmpty()) {
            return;
        }
        json.writeName("choices");
        json.writeStartObject();
        json.writeStringProperty("class", choices.className());
        texts("docs", choices.docs());
        json.writeEndObject();
    }

    private void type(ParameterType type) {
        if (type instanceof Choice choice) {
            json.writeStartObject();
            texts("choice", choice.words());
            json.writeEndObject();
        } else if (type instanceof Templated templated) {
            json.writeStartObject();
            json.writeStringProperty("templated", templated.interpolation());
            json.writeEndObject();
        } else if (type instanceof Component component) {
            json.writeStartObject();
            json.writeStringProperty("component", component.className());
            json.writeEndObject();
        } else if (type instanceof Blueprint blueprint) {
            json.writeStartObject();
            json.writeStringProperty("blueprint", blueprint.className());
            json.writeEndObject();
        } else if (type instanceof ListOf list) {
            nested("list", list.element());
        } else if (type instanceof MapOf map) {
            nested("map", map.value());
        } else {
            json.writeString(word(type));
        }
    }

    private void nested(String field, ParameterType inner) {
        json.writeStartObject();
        json.writeName(field);
        type(inner);
        json.writeEndObject();
    }

    private static String word(ParameterType type) {
        if (type instanceof Text) {
            return "text";
        } else if (type instanceof Whole) {
            return "whole";
        } else if (type instanceof ParameterType.Number) {
            return "number";
        } else if (type instanceof Bool) {
            return "bool";
        } else if (type instanceof Any) {
            return "any";
        } else if (type instanceof Mapping) {
            return "mapping";
        }
        throw new IllegalArgumentException("Cannot write descriptors: " + type + " has no form in version "
                + DescriptorReader.VERSION + " (give it one)");
    }

    private void text(String field, String text) {
        if (!text.isEmpty()) {
            json.writeStringProperty(field, text);
        }
    }

    private void flag(String field, boolean set) {
        if (set) {
            json.writeBooleanProperty(field, true);
        }
    }

    private void texts(String field, List<String> texts) {
        if (texts.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(field);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }

    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }
}
