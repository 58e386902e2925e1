package dev.weir.descriptors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptorReaderTest {

    @Test
    void readsWhatWasWritten() {
        List<Descriptor> descriptors = List.of(
                new Descriptor(
                        "Empty",
                        "acme.Empty",
                        List.of(),
                        List.of(),
                        "Nothing.",
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of()),
                new Descriptor(
                        "Full",
                        "acme.Full",
                        List.of(
                                new Descriptor.Kind("acme.A", "", "", List.of()),
                                new Descriptor.Kind(
                                        "acme.B", "CustomB", "6.61.6", List.of(new Alias("CustomOld", "", "0.9.5")))),
                        List.of(
                                parameter("text", new Text(), "\"a\\\"b\""),
                                parameter("whole", new Whole(), "5"),
                                parameter("number", new ParameterType.Number(), "1.50"),
                                parameter("bool", new Bool(), "true"),
                                parameter("any", new Any(), "[1,{\"a\":null}]"),
                                parameter("mapping", new Mapping(), "{\"k\":[]}"),
                                parameter("choice", new Choice(List.of("x", "y")), "\"x\""),
                                parameter("templated", new Templated("NESTED"), null),
                                parameter("list", new ListOf(new ListOf(new Text())), null),
                                parameter("map", new MapOf(new Component("acme.A")), null)),
                        "Ä line.\n\n- and \"quotes\"",
                        List.of("Default"),
                        "text",
                        "6.1.0",
                        "6.33.0",
                        "Fuller",
                        List.of(new Alias("Fuller", "", ""), new Alias("Half", "b: c", "0.28.1")),
                        List.of(Move.of("a.*.b", "c.d", "", "0.1.0"), Move.of("gone", "", "type: Gone", "0.2.0"))));

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DescriptorWriter.write(List.of(descriptors.get(1), descriptors.get(0)), out);

        assertThat(read(out.toString(UTF_8))).isEqualTo(descriptors);
    }

    private static Parameter parameter(String name, ParameterType type, @Nullable String defaultJson) {
        boolean odd = name.length() % 2 == 1;
        return new Parameter(
                name,
                type,
                odd,
                defaultJson,
                odd ? List.of(new Alias("old_" + name, "", "")) : List.of(),
                odd,
                odd ? "T" : "",
                odd ? "6.2.0" : "",
                odd ? "new_" + name : "",
                odd ? List.of("record", name) : List.of(),
                type instanceof Choice ? new Choices("acme.Word", List.of("An *x*.", "")) : Choices.NONE,
                "doc");
    }

    @Test
    void skipsFieldsThatItDoesNotKnow() {
        String details = """
                {"doc": "d", "icon": [1, 2], "parameters": [{"name": "p", "type": "any", "doc": "d", "example": {"a": 1}}]}
                """;
        String heads = """
                {"version": 2, "made_by": {"name": ["x"]}, "components": [
                  {"type": "T", "class": "acme.T", "icon": [1, 2], "details": %d}]}
                """;

        assertThat(read(heads.formatted(details.length()) + details))
                .containsExactly(new Descriptor(
                        "T",
                        "acme.T",
                        List.of(),
                        List.of(new Parameter(
                                "p",
                                new Any(),
                                false,
                                null,
                                List.of(),
                                false,
                                "",
                                "",
                                "",
                                List.of(),
                                Choices.NONE,
                                "d")),
                        "d",
                        List.of(),
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [] | found START_ARRAY in place of START_OBJECT, line 1 (build the jar again)
                    {} | it does not begin with "version": 2 (use a jar and a Weir of the same age, or build the jar again)
                    {"version": 1, "components": []} | it does not begin with "version": 2 (use a jar and a Weir of the same age, or build the jar again)
                    {"version": 2, "components": {}} | found START_OBJECT in place of START_ARRAY, line 1 (build the jar again)
                    {"version": 2, "components": [{"type": "T"}]} | "class" is missing, line 1 (build the jar again)
                    {"version": 2, "components": [{"class": "T"}]} | "type" is missing, line 1 (build the jar again)
                    {"version": 2, "components": [{"type": 1}]} | found VALUE_NUMBER_INT in place of VALUE_STRING, line 1 (build the jar again)
                    {"version": 2, "components": [{"type": "T", "class": "T", "details": 7}]} | it has 74 bytes in place of 81 (build the jar again)
                    """)
    void refusesHeadsOfAnotherForm(String json, String reason) {
        assertThatThrownBy(() -> read(json + "\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read component descriptors from acme.jar: " + reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    [] | found START_ARRAY in place of START_OBJECT, line 1 (build the jar again)
                    {"doc": 1} | found VALUE_NUMBER_INT in place of VALUE_STRING, line 1 (build the jar again)
                    {"parameters": [{"name": "p", "type": "date"}]} | 'date' is no type of a parameter, line 1 (use a newer Weir)
                    {"parameters": [{"name": "p", "type": {"set": "text"}}]} | 'set' is no type of a parameter, line 1 (use a newer Weir)
                    {"parameters": [{"name": "p"}]} | "type" is missing, line 1 (build the jar again)
                    {"parameters": [{"name": "p", "required": 1}]} | found VALUE_NUMBER_INT in place of VALUE_TRUE, line 1 (build the jar again)
                    """)
    void refusesDetailsOfAnotherFormWhenTheyAreAskedFor(String json, String reason) {
        String heads = "{\"version\": 2, \"components\": [{\"type\": \"T\", \"class\": \"T\", \"details\": %d}]}\n";
        Descriptor descriptor =
                read(heads.formatted(json.length() + 1) + json + "\n").get(0);

        assertThatThrownBy(descriptor::parameters)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot read component descriptors from acme.jar, details of T: " + reason);
    }

    @Test
    void refusesWhatIsCutOff() {
        assertThatThrownBy(() -> read("{\"version\": 2, \"components\": ["))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Cannot read component descriptors from acme.jar: Unexpected end-of-input")
                .hasMessageEndingWith(", line 1, column 31 (build the jar again)");
    }

    private static List<Descriptor> read(String json) {
        try {
            return DescriptorReader.read(new ByteArrayInputStream(json.getBytes(UTF_8)), "acme.jar");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void readsHowKeyColumnsAreNamed() throws IOException {
        Parameter parameter = new Parameter(
                "columns",
                new Text(),
                false,
                null,
                List.of(),
                false,
                "",
                "",
                "",
                List.of(),
                List.of(
                        new KeyColumns(KeyColumns.Names.GROUPS, List.of("!fold", "to=rows"), 0, "_", ""),
                        new KeyColumns(KeyColumns.Names.WITHIN, List.of(), 1, "", "_")),
                Choices.NONE,
                "the columns");
        Descriptor descriptor = new Descriptor(
                "Wide",
                "acme.Wide",
                List.of(),
                List.of(parameter),
                "Wide.",
                List.of(),
                "",
                "",
                "",
                "",
                List.of(),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        DescriptorWriter.write(List.of(descriptor), out);

        assertThat(DescriptorReader.read(new ByteArrayInputStream(out.toByteArray()), "here"))
                .containsExactly(descriptor);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("\"key_columns\":[{\"names\":\"groups\",\"when\":[\"!fold\",\"to=rows\"],\"mark\":\"_\"},"
                        + "{\"names\":\"within\",\"from\":1,\"unmarked\":\"_\"}]");
    }
}
