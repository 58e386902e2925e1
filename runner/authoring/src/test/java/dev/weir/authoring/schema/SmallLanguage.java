package dev.weir.authoring.schema;

import dev.weir.descriptors.Alias;
import dev.weir.descriptors.Choices;
import dev.weir.descriptors.Descriptor;
import dev.weir.descriptors.Descriptors;
import dev.weir.descriptors.Move;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A language of a few types, with everything that types and parameters can be. */
final class SmallLanguage {

    private static final String STREAM = "org.example.Stream";
    private static final String READER = "org.example.Reader";

    static final Descriptors DESCRIPTORS =
            Descriptors.of(List.of(source(), stream(), pageReader(), fileReader(), ownReader(), limit()));

    private SmallLanguage() {}

    private static Descriptor source() {
        return type(
                "DeclarativeSource",
                List.of(),
                "A connector.",
                List.of(
                        parameter("version", new ParameterType.Text(), true, null, "the language level"),
                        parameter(
                                "streams",
                                new ParameterType.ListOf(new ParameterType.Component(STREAM)),
                                false,
                                "[]",
                                "the streams"),
                        parameter("definitions", new ParameterType.Any(), false, null, "parts")));
    }

    private static Descriptor stream() {
        Parameter reader = new Parameter(
                "reader",
                new ParameterType.Component(READER),
                true,
                null,
                List.of(new Alias("retriever", "", "0.9.0")),
                false,
                "PageReader",
                "",
                "",
                List.of(),
                Choices.NONE,
                "reads the records");
        return new Descriptor(
                "Stream",
                STREAM,
                List.of(),
                List.of(
                        parameter("name", new ParameterType.Text(), true, null, "its name"),
                        reader,
                        parameter(
                                "limits",
                                new ParameterType.MapOf(new ParameterType.Component("org.example.Limit")),
                                false,
                                null,
                                "limits by name"),
                        parameter("schema", new ParameterType.Mapping(), false, "{}", "the fields")),
                "A stream.\n\n```\ntype: Stream\nname: accounts\nreader: {type: FileReader, path: a.csv}\n```\n\nIt has `records`.",
                List.of(),
                "",
                "",
                "",
                "",
                List.of(new Alias("Table", "", "0.8.0")),
                List.of(Move.of("reader", "", "type: NoReader", "0.7.0")));
    }

    private static Descriptor pageReader() {
        Parameter method = new Parameter(
                "method",
                new ParameterType.Choice(List.of("GET", "POST")),
                false,
                "\"GET\"",
                List.of(),
                false,
                "",
                "1.2.0",
                "",
                List.of(),
                new Choices("org.example.Method", List.of("Reads.", "Asks with a **body**.")),
                "how it is asked");
        Parameter token = new Parameter(
                "token",
                new ParameterType.Templated("TEXT"),
                false,
                null,
                List.of(),
                true,
                "",
                "",
                "secret",
                List.of(),
                Choices.NONE,
                "the token");
        return type(
                "PageReader",
                List.of(kind()),
                "Reads page after page.",
                List.of(
                        parameter("url", new ParameterType.Templated("TEXT"), true, null, "where"),
                        method,
                        token,
                        parameter("headers", new ParameterType.Templated("MAPPING"), false, null, "what is sent"),
                        parameter("pages", new ParameterType.Templated("VALUE_OR_LIST"), false, null, "which pages"),
                        parameter("size", new ParameterType.Whole(), false, "100", "rows of a page"),
                        parameter("wait", new ParameterType.Number(), false, "0.5", "seconds"),
                        parameter("strict", new ParameterType.Bool(), false, "false", "whether it fails")));
    }

    private static Descriptor fileReader() {
        return new Descriptor(
                "FileReader",
                "org.example.FileReader",
                List.of(kind()),
                List.of(parameter("path", new ParameterType.ListOf(new ParameterType.Text()), true, null, "the file")),
                "Reads a file.",
                List.of("Nothing"),
                "path",
                "2.0.0",
                "",
                "PageReader",
                List.of(),
                List.of());
    }

    private static Descriptor ownReader() {
        return type(
                "org.example.OwnReader",
                List.of(kind()),
                "Reads in a way of its own.",
                List.of(parameter("inner", new ParameterType.Blueprint(READER), true, null, "the reader within")));
    }

    private static Descriptor limit() {
        return new Descriptor(
                "Limit",
                "org.example.Limit",
                List.of(),
                List.of(parameter("calls", new ParameterType.Whole(), true, null, "how many")),
                "How many calls are allowed.",
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                List.of());
    }

    private static Descriptor.Kind kind() {
        return new Descriptor.Kind(READER, "CustomReader", "", List.of(new Alias("CustomSlicer", "", "0.5.0")));
    }

    private static Descriptor type(String type, List<Descriptor.Kind> kinds, String doc, List<Parameter> parameters) {
        return new Descriptor(
                type, "org.example." + type, kinds, parameters, doc, List.of(), "", "", "", "", List.of(), List.of());
    }

    private static Parameter parameter(
            String name, ParameterType type, boolean required, @Nullable String fallback, String doc) {
        return new Parameter(
                name, type, required, fallback, List.of(), false, "", "", "", List.of(), Choices.NONE, doc);
    }
}
