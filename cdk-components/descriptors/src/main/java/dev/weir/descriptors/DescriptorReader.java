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
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Reads descriptors in the form that the package documents. Used by one thread. */
public final class DescriptorReader {

    /** The version of the form that is read and written. */
    static final int VERSION = 2;

    private final DescriptorTokens tokens;
    private final byte[] bytes;
    private final String origin;
    private final Home home;

    private DescriptorReader(DescriptorTokens tokens, byte[] bytes, String origin, Home home) {
        this.tokens = tokens;
        this.bytes = bytes;
        this.origin = origin;
        this.home = home;
    }

    /** A component type whose details are still to be found, and how many bytes they take. */
    private record Head(Descriptor descriptor, int length, Place details) {}

    /** Where details begin, known when all heads were read. */
    private static final class Place {
        private int start;
    }

    /** Reads descriptors of Weir's own class path, as the other method does. */
    public static List<Descriptor> read(InputStream in, String origin) throws IOException {
        return read(in, origin, Home.OWN_CLASS_PATH);
    }

    /**
     * Reads all descriptors of a stream, in their order, and closes it. Their details are read when they are asked for.
     *
     * @param origin where the stream comes from, for messages
     * @param home   where the classes are
     * @throws IllegalArgumentException if it does not hold descriptors of a known version
     * @throws IOException if the stream cannot be read
     */
    public static List<Descriptor> read(InputStream in, String origin, Home home) throws IOException {
        byte[] bytes;
        try (in) {
            bytes = in.readAllBytes();
        }
        return read(bytes, 0, bytes.length, origin, home, DescriptorReader::all);
    }

    private static <T> T read(
            byte[] bytes, int start, int length, String origin, Home home, Function<DescriptorReader, T> what) {
        try (DescriptorTokens tokens = new DescriptorTokens(bytes, start, length, origin)) {
            return what.apply(new DescriptorReader(tokens, bytes, origin, home));
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
        List<Head> heads = List.of();
        String field = tokens.nextField();
        if (!"version".equals(field) || tokens.number() != VERSION) {
            throw tokens.refused(
                    "it does not begin with \"version\": " + VERSION,
                    "use a jar and a Weir of the same age, or build the jar again");
        }
        for (field = tokens.nextField(); field != null; field = tokens.nextField()) {
            if (field.equals("components")) {
                heads = tokens.list(this::head);
            } else {
                tokens.skip();
            }
        }
        return placed(heads);
    }

    /** The details follow the heads, each on a line. */
    private List<Descriptor> placed(List<Head> heads) {
        List<Descriptor> descriptors = new ArrayList<>(heads.size());
        int start = tokens.read() + 1;
        for (Head head : heads) {
            head.details.start = start;
            start += head.length;
            descriptors.add(head.descriptor);
        }
        if (start != bytes.length) {
            throw tokens.refused("it has " + bytes.length + " bytes in place of " + start, "build the jar again");
        }
        return descriptors;
    }

    private Head head() {
        tokens.expectObject();
        String type = "";
        String className = "";
        List<Descriptor.Kind> kinds = List.of();
        List<String> scalars = List.of();
        String shorthand = "";
        String since = "";
        String until = "";
        String successor = "";
        List<Alias> aliases = List.of();
        List<Move> moves = List.of();
        int length = 0;
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "type" -> type = tokens.text();
                case "class" -> className = tokens.text();
                case "kinds" -> kinds = tokens.list(this::kind);
                case "scalars" -> scalars = tokens.list(tokens::presentText);
                case "shorthand" -> shorthand = tokens.text();
                case "since" -> since = tokens.text();
                case "until" -> until = tokens.text();
                case "successor" -> successor = tokens.text();
                case "aliases" -> aliases = tokens.list(this::alias);
                case "moves" -> moves = tokens.list(this::move);
                case "details" -> length = tokens.number();
                default -> tokens.skip();
            }
        }
        require(type, "type");
        require(className, "class");
        Place place = new Place();
        Details details = details(type, place, length);
        return new Head(
                new Descriptor(
                        type, className, kinds, details, scalars, shorthand, since, until, successor, aliases, moves,
                        home),
                length,
                place);
    }

    private Details details(String type, Place place, int length) {
        byte[] all = bytes;
        Home classes = home;
        String where = origin + ", details of " + type;
        return new Details(() -> read(all, place.start, length, where, classes, DescriptorReader::known));
    }

    private Details.Known known() {
        tokens.startObject();
        String doc = "";
        List<Parameter> parameters = List.of();
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "doc" -> doc = tokens.text();
                case "parameters" -> parameters = tokens.list(this::parameter);
                default -> tokens.skip();
            }
        }
        return new Details.Known(doc, parameters);
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
        List<String> sees = List.of();
        List<KeyColumns> keyColumns = List.of();
        Choices choices = Choices.NONE;
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
                case "sees" -> sees = tokens.list(tokens::presentText);
                case "key_columns" -> keyColumns = tokens.list(this::keyColumns);
                case "choices" -> choices = choices();
                case "doc" -> doc = tokens.text();
                default -> tokens.skip();
            }
        }
        require(name, "name");
        return new Parameter(
                name,
                present(type),
                required,
                defaultJson,
                aliases,
                secret,
                defaultType,
                since,
                successor,
                sees,
                keyColumns,
                choices,
                doc);
    }

    private KeyColumns keyColumns() {
        tokens.expectObject();
        KeyColumns.Names names = KeyColumns.Names.VALUES;
        List<String> when = List.of();
        int from = 0;
        String mark = "";
        String unmarked = "";
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "names" -> names = names(tokens.text());
                case "when" -> when = tokens.list(tokens::presentText);
                case "from" -> from = tokens.number();
                case "mark" -> mark = tokens.text();
                case "unmarked" -> unmarked = tokens.text();
                default -> tokens.skip();
            }
        }
        return new KeyColumns(names, when, from, mark, unmarked);
    }

    private KeyColumns.Names names(String word) {
        return Arrays.stream(KeyColumns.Names.values())
                .filter(names -> names.word().equals(word))
                .findFirst()
                .orElseThrow(() -> tokens.refused(
                        "'" + word + "' is no place of key columns" + tokens.line(), "use a newer Weir"));
    }

    private Choices choices() {
        tokens.startObject();
        String className = "";
        List<String> docs = List.of();
        for (String field = tokens.nextField(); field != null; field = tokens.nextField()) {
            switch (field) {
                case "class" -> className = tokens.text();
                case "docs" -> docs = tokens.list(tokens::presentText);
                default -> tokens.skip();
            }
        }
        return new Choices(className, docs);
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
