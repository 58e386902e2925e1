package dev.weir.descriptors.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.DescriptorReader;
import dev.weir.descriptors.Parameter;
import dev.weir.descriptors.ParameterType;
import dev.weir.descriptors.ParameterType.Any;
import dev.weir.descriptors.ParameterType.Blueprint;
import dev.weir.descriptors.ParameterType.Bool;
import dev.weir.descriptors.ParameterType.Component;
import dev.weir.descriptors.ParameterType.ListOf;
import dev.weir.descriptors.ParameterType.MapOf;
import dev.weir.descriptors.ParameterType.Mapping;
import dev.weir.descriptors.ParameterType.Templated;
import dev.weir.descriptors.ParameterType.Text;
import dev.weir.descriptors.ParameterType.Whole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParameterTypesTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> types() {
        return Stream.of(
                Arguments.of("String p", new Text()),
                Arguments.of("int p", new Whole()),
                Arguments.of("Integer p", new Whole()),
                Arguments.of("long p", new Whole()),
                Arguments.of("Long p", new Whole()),
                Arguments.of("double p", new ParameterType.Number()),
                Arguments.of("Double p", new ParameterType.Number()),
                Arguments.of("boolean p", new Bool()),
                Arguments.of("Boolean p", new Bool()),
                Arguments.of("Object p", new Any()),
                Arguments.of("Row p", new Mapping()),
                Arguments.of("Map<String, Object> p", new Mapping()),
                Arguments.of("Map<String, @Nullable Object> p", new Mapping()),
                Arguments.of("Map<String, Integer> p", new MapOf(new Whole())),
                Arguments.of("List<List<String>> p", new ListOf(new ListOf(new Text()))),
                Arguments.of("Template<String> p", new Templated("TEXT")),
                Arguments.of("Template<Boolean> p", new Templated("CONDITION")),
                Arguments.of("Template<Object> p", new Templated("VALUE")),
                Arguments.of("Template<@Nullable Object> p", new Templated("VALUE")),
                Arguments.of("@Interpolate(Interpolation.NESTED) Template<Object> p", new Templated("NESTED")),
                Arguments.of("@Interpolate(Interpolation.MAPPING) Template<Row> p", new Templated("MAPPING")),
                Arguments.of(
                        "@Interpolate(Interpolation.TEXT_MAPPING) Template<Map<String, Object>> p",
                        new Templated("TEXT_MAPPING")),
                Arguments.of(
                        "@Interpolate(Interpolation.TEXT) List<Template<Object>> p", new ListOf(new Templated("TEXT"))),
                Arguments.of(
                        "dev.weir.spi.component.Blueprint<dev.weir.spi.component.Stream> p",
                        new Blueprint("dev.weir.spi.component.Stream")),
                Arguments.of(
                        "dev.weir.spi.component.Authenticator p",
                        new Component("dev.weir.spi.component.Authenticator")),
                Arguments.of("Map<String, Box> p", new MapOf(new Component("acme.Box"))));
    }

    @ParameterizedTest
    @MethodSource("types")
    void findsWhatAParameterHolds(String component, ParameterType type) throws IOException {
        Parameter parameter = describe(component);

        assertThat(parameter.type()).isEqualTo(type);
        assertThat(parameter.required()).isTrue();
    }

    @Test
    void needsNeitherWhatMayBeAbsentNorWhatHasADefault() throws IOException {
        assertThat(describe("@Nullable String p").required()).isFalse();
        assertThat(describe("@Nullable Template<String> p").required()).isFalse();
        assertThat(describe("@Nullable List<String> p").required()).isFalse();
        assertThat(describe("dev.weir.spi.component.@Nullable Authenticator p").required())
                .isFalse();
        assertThat(describe("@Default(\"1\") int p").required()).isFalse();
        assertThat(describe("@Default(\"null\") Object p").defaultJson()).isEqualTo("null");
    }

    @Test
    void namesParametersInSnakeCase() throws IOException {
        assertThat(ParameterDeclaration.snakeCase("path")).isEqualTo("path");
        assertThat(ParameterDeclaration.snakeCase("apiToken")).isEqualTo("api_token");
        assertThat(ParameterDeclaration.snakeCase("baseURL")).isEqualTo("base_url");
        assertThat(ParameterDeclaration.snakeCase("httpURLPath")).isEqualTo("http_url_path");
        assertThat(ParameterDeclaration.snakeCase("http2Only")).isEqualTo("http2_only");
        assertThat(ParameterDeclaration.snakeCase("a_b")).isEqualTo("a_b");
    }

    private Parameter describe(String component) throws IOException {
        Compilation compilation = Compilation.of(folder, """
                /**
                 * Holds things.
                 *
                 * @param p a thing
                 */
                @Component
                record Box(%s) {}
                """.formatted(component));
        assertThat(compilation.problems()).isEmpty();
        byte[] json = compilation.json().getBytes(StandardCharsets.UTF_8);
        return DescriptorReader.read(new ByteArrayInputStream(json), "test")
                .get(0)
                .parameters()
                .get(0);
    }
}
