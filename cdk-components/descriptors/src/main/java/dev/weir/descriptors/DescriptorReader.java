package dev.weir.descriptors;

import dev.weir.descriptors.ParameterType.Any;
import dev.weir.descriptors.ParameterType.Bool;
import dev.weir.descriptors.ParameterType.Choice;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Mapping;
import dev.weir.descriptors.ParameterType.Templated;
import dev.weir.descriptors.ParameterType.Text;
import dev.weir.descriptors.ParameterType.Whole;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Reads descriptors in the form that the package documents. Used by one thread. */
public final class DescriptorReader {

    /** The version of the form that is read and written. */
    static final int VERSION = 1;

    private static final JsonFactory JSON = new JsonFactory();

    private final JsonParser json;
    private final String origin;

    private DescriptorReader(JsonParser json, String origin) {
        this.json = json;
        this.origin = origin;
    }

    /**
     * Reads all descriptors of a stream, in their order, and closes it.
     *
     * @param origin where the stream comes from, for messages
     * @throws IllegalArgumentException if it does not hold descriptors of a known version
     */
    public static List<Descriptor> read(InputStream in, String origin) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), in)) {
            return new DescriptorReader(json, origin).all();
        } catch (JacksonException e) {
            throw new IllegalArgumentException(
                    "Cannot read component descriptors from " + origin + ": " + e.getOriginalMessage() + place(e)
                            + " (build the jar again)",
                    e);
        }
    }

    private static String place(JacksonException e) {
        return e.getLocation() == null
                ? ""
                : ", line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }

    private List<Descriptor> all() {
        expect(json.nextToken(), JsonToken.START_OBJECT);
        List<Descriptor> descriptors = List.of();
        String field = json.nextName();
        if (!"version".equals(field) || json.nextIntValue(0) != VERSION) {
            throw refused(
                    "it does not begin with \"version\": " + VERSION,
                    "use a jar and a Weir of the same age, or build the jar again");
        }
        for (field = json.nextName(); field != null; field = json.nextName()) {
            if (field.equals("components")) {
                descriptors = list(this::component);
            } else {
                skip();
            }
        }
        return descriptors;
    }

    private Descriptor component() {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        String type = "";
        String className = "";
        List<Descriptor.Kind> kinds = List.of();
        List<Parameter> parameters = List.of();
        List<String> scalars = List.of();
        String shorthand = "";
        String since = "";
        String doc = "";
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            switch (field) {
                case "type" -> type = text();
                case "class" -> className = text();
                case "kinds" -> kinds = list(this::kind);
                case "parameters" -> parameters = list(this::parameter);
                case "scalars" -> scalars = list(this::presentText);
                case "shorthand" -> shorthand = text();
                case "since" -> since = text();
                case "doc" -> doc = text();
                default -> skip();
            }
        }
        require(type, "type");
        require(className, "class");
        return new Descriptor(type, className, kinds, parameters, doc, scalars, shorthand, since);
    }

    private Descriptor.Kind kind() {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        String className = "";
        String custom = "";
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            switch (field) {
                case "class" -> className = text();
                case "custom" -> custom = text();
                default -> skip();
            }
        }
        require(className, "class");
        return new Descriptor.Kind(className, custom);
    }

    private Parameter parameter() {
        expect(json.currentToken(), JsonToken.START_OBJECT);
        String name = "";
        ParameterType type = null;
        boolean required = false;
        String defaultJson = null;
        List<String> aliases = List.of();
        boolean secret = false;
        String defaultType = "";
        String doc = "";
        for (String field = json.nextName(); field != null; field = json.nextName()) {
            switch (field) {
                case "name" -> name = text();
                case "type" -> type = nextType();
                case "required" -> required = flag();
                case "default" -> defaultJson = rawJson();
                case "aliases" -> aliases = list(this::presentText);
                case "secret" -> secret = flag();
                case "default_type" -> defaultType = text();
                case "doc" -> doc = text();
                default -> skip();
            }
        }
        require(name, "name");
        return new Parameter(name, present(type), required, defaultJson, aliases, secret, defaultType, doc);
    }

    private ParameterType nextType() {
        return json.nextToken() == JsonToken.START_OBJECT ? structuredType() : plainType(presentText());
    }

    private ParameterType plainType(String word) {
        return switch (word) {
            case "text" -> new Text();
            case "whole" -> new Whole();
            case "number" -> new ParameterType.Number();
            case "bool" -> new Bool();
            case "any" -> new Any();
            case "mapping" -> new Mapping();
            default -> throw unknownType(word);
        };
    }

    private ParameterType structuredType() {
        String field = json.nextName();
        ParameterType type = switch (field == null ? "" : field) {
            case "choice" -> new Choice(list(this::presentText));
            case "templated" -> new Templated(text());
            case "list" -> new ListOf(nextType());
            case "map" -> new MapOf(nextType());
            case "component" -> new Component(text());
            default -> throw unknownType(String.valueOf(field));
        };
        expect(json.nextToken(), JsonToken.END_OBJECT);
        return type;
    }

    private <T> List<T> list(Supplier<T> element) {
        expect(json.nextToken(), JsonToken.START_ARRAY);
        List<T> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element.get());
        }
        return elements;
    }

    private String text() {
        json.nextToken();
        return presentText();
    }

    private String presentText() {
        expect(json.currentToken(), JsonToken.VALUE_STRING);
        return json.getString();
    }

    private boolean flag() {
        JsonToken token = json.nextToken();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            expect(token, JsonToken.VALUE_TRUE);
        }
        return token == JsonToken.VALUE_TRUE;
    }

    private String rawJson() {
        json.nextToken();
        StringWriter raw = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(ObjectWriteContext.empty(), raw)) {
            copy.copyCurrentStructureExact(json);
        }
        return raw.toString();
    }

    private void skip() {
        json.nextToken();
        json.skipChildren();
    }

    private void require(String value, String field) {
        if (value.isEmpty()) {
            throw refused("\"" + field + "\" is missing" + line(), "build the jar again");
        }
    }

    private ParameterType present(@Nullable ParameterType type) {
        if (type == null) {
            throw refused("\"type\" is missing" + line(), "build the jar again");
        }
        return type;
    }

    private void expect(@Nullable JsonToken found, JsonToken wanted) {
        if (found != wanted) {
            throw refused("found " + found + " in place of " + wanted + line(), "build the jar again");
        }
    }

    private IllegalArgumentException unknownType(String word) {
        return refused("'" + word + "' is no type of a parameter" + line(), "use a newer Weir");
    }

    private String line() {
        return ", line " + json.currentTokenLocation().getLineNr();
    }

    private IllegalArgumentException refused(String reason, String remedy) {
        return new IllegalArgumentException(
                "Cannot read component descriptors from " + origin + ": " + reason + " (" + remedy + ")");
    }
}
