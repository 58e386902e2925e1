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
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads descriptors in the form that the package documents. Used by one thread. */
public final class DescriptorReader {

    /** The version of the form that is read and written. */
    static final int VERSION = 1;

    private final DescriptorTokens tokens;

    private DescriptorReader(DescriptorTokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Reads all descriptors of a stream, in their order, and closes it.
     *
     * @param origin where the stream comes from, for messages
     * @throws IllegalArgumentException if it does not hold descriptors of a known version
     */
    public static List<Descriptor> read(InputStream in, String origin) {
        try (DescriptorTokens tokens = new DescriptorTokens(in, origin)) {
            return new DescriptorReader(tokens).all();
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
        tokens.startObject();
        List<Descriptor> descriptors = List.of();
        String field = tokens.nextField();
        if (!"version".equals(field) || tokens.number() != VERSION) {
            throw tokens.refused(
                    "it does not begin with \"version\": " + VERSION,
                    "use a jar and a Weir of the same age, or build the jar again");
        }
        for (field = tokens.nextField(); field != null; field = tokens.nextField()) {
            if (field.equals("components")) {
                descriptors = tokens.list(this::component);
            } else {
                tokens.skip();
            }
        }
        return descriptors;
    }

    private Descriptor component() {
        tokens.expectObject();
        String type = "";
        String className = "";
        List<Descriptor.Kind> kinds = List.of();
        List<Parameter> parameters = List.of();
        List<String> scalars = List.of();
        String shorthand = "";
        String since = "";
        String until = "";
        String successor = "";
        List<Alias> aliases = List.of();
        List<Move> moves = List.of();
        String doc = "";
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "type" -> type = tokens.text();
                case "class" -> className = tokens.text();
                case "kinds" -> kinds = tokens.list(this::kind);
                case "parameters" -> parameters = tokens.list(this::parameter);
                case "scalars" -> scalars = tokens.list(tokens::presentText);
                case "shorthand" -> shorthand = tokens.text();
                case "since" -> since = tokens.text();
                case "until" -> until = tokens.text();
                case "successor" -> successor = tokens.text();
                case "aliases" -> aliases = tokens.list(this::alias);
                case "moves" -> moves = tokens.list(this::move);
                case "doc" -> doc = tokens.text();
                default -> tokens.skip();
            }
        }
        require(type, "type");
        require(className, "class");
        return new Descriptor(
                type, className, kinds, parameters, doc, scalars, shorthand, since, until, successor, aliases, moves);
    }

    private Descriptor.Kind kind() {
        tokens.expectObject();
        String className = "";
        String custom = "";
        String until = "";
        List<Alias> aliases = List.of();
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "class" -> className = tokens.text();
                case "custom" -> custom = tokens.text();
                case "until" -> until = tokens.text();
                case "aliases" -> aliases = tokens.list(this::alias);
                default -> tokens.skip();
            }
        }
        require(className, "class");
        return new Descriptor.Kind(className, custom, until, aliases);
    }

    private Alias alias() {
        tokens.expectObject();
        String name = "";
        String where = "";
        String until = "";
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "name" -> name = tokens.text();
                case "where" -> where = tokens.text();
                case "until" -> until = tokens.text();
                default -> tokens.skip();
            }
        }
        require(name, "name");
        return new Alias(name, where, until);
    }

    private Move move() {
        tokens.expectObject();
        String from = "";
        String to = "";
        String where = "";
        String until = "";
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "from" -> from = tokens.text();
                case "to" -> to = tokens.text();
                case "where" -> where = tokens.text();
                case "until" -> until = tokens.text();
                default -> tokens.skip();
            }
        }
        require(from, "from");
        return Move.of(from, to, where, until);
    }

    private Parameter parameter() {
        tokens.expectObject();
        String name = "";
        ParameterType type = null;
        boolean required = false;
        String defaultJson = null;
        List<Alias> aliases = List.of();
        boolean secret = false;
        String defaultType = "";
        String since = "";
        String successor = "";
        String doc = "";
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "name" -> name = tokens.text();
                case "type" -> type = nextType();
                case "required" -> required = tokens.flag();
                case "default" -> defaultJson = tokens.rawJson();
                case "aliases" -> aliases = tokens.list(this::alias);
                case "secret" -> secret = tokens.flag();
                case "default_type" -> defaultType = tokens.text();
                case "since" -> since = tokens.text();
                case "successor" -> successor = tokens.text();
                case "doc" -> doc = tokens.text();
                default -> tokens.skip();
            }
        }
        require(name, "name");
        return new Parameter(
                name, present(type), required, defaultJson, aliases, secret, defaultType, since, successor, doc);
    }

    private ParameterType nextType() {
        return tokens.nextIsObject() ? structuredType() : plainType(tokens.presentText());
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
        String field = tokens.nextField();
        ParameterType type = switch (field == null ? "" : field) {
            case "choice" -> new Choice(tokens.list(tokens::presentText));
            case "templated" -> new Templated(tokens.text());
            case "list" -> new ListOf(nextType());
            case "map" -> new MapOf(nextType());
            case "component" -> new Component(tokens.text());
            case "blueprint" -> new Blueprint(tokens.text());
            default -> throw unknownType(String.valueOf(field));
        };
        tokens.endObject();
        return type;
    }

    private IllegalArgumentException unknownType(String word) {
        return tokens.refused("'" + word + "' is no type of a parameter" + tokens.line(), "use a newer Weir");
    }

    private void require(String value, String field) {
        if (value.isEmpty()) {
            throw tokens.refused("\"" + field + "\" is missing" + tokens.line(), "build the jar again");
        }
    }

    private ParameterType present(@Nullable ParameterType type) {
        if (type == null) {
            throw tokens.refused("\"type\" is missing" + tokens.line(), "build the jar again");
        }
        return type;
    }
}
