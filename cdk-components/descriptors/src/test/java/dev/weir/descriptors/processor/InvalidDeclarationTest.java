package dev.weir.descriptors.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvalidDeclarationTest {

    private static final String TYPES =
            "use String, int, long, double, boolean, Object, Row, an enum, Template, List, Map"
                    + " with String keys, an interface with @Kind or a record with @Component";

    @TempDir
    private Path folder;

    @Test
    void refusesWhatIsNoRecord() {
        assertProblems("""
                /** Does something. */
                @Component
                class Box {}
                """, "Box.java:3:1: Cannot describe component Box: it is no record (make it one)");
    }

    @Test
    void refusesARecordWithoutJavadoc() {
        assertProblems(
                """
                @Component
                record Box() {}
                """,
                "Box.java:2:1: Cannot describe component Box: it is not documented (say in its Javadoc what it is for)");
    }

    @Test
    void refusesARecordWhoseJavadocHasOnlyTags() {
        assertProblems(
                """
                /**
                 * @param size the size
                 */
                @Component
                record Box(int size) {}
                """,
                "Box.java:5:1: Cannot describe component Box: it is not documented (say in its Javadoc what it is for)");
    }

    @Test
    void refusesAParameterWithoutDocumentation() {
        assertProblems(
                """
                /**
                 * Holds things.
                 *
                 * @param size
                 */
                @Component
                record Box(int size, int deepSize) {}
                """,
                "Box.java:7:16: Cannot describe component Box: parameter 'size' is not documented (add '@param size' with a"
                        + " text to the record's Javadoc)",
                "Box.java:7:26: Cannot describe component Box: parameter 'deepSize' is not documented (add '@param"
                        + " deepSize' with a text to the record's Javadoc)");
    }

    @Test
    void refusesDocumentationOfWhatIsNotThere() {
        assertProblems(
                """
                /**
                 * Holds things.
                 *
                 * @param size how much
                 */
                @Component
                record Box() {}
                """,
                "Box.java:7:1: Cannot describe component Box: its Javadoc has '@param size' but there is no such parameter"
                        + " (rename or remove it)");
    }

    @Test
    void refusesMarkupThatMarkdownHasNot() {
        assertProblems(
                """
                /**
                 * Holds <table>things</table>.
                 *
                 * @param size the {@code size
                 */
                @Component
                record Box(int size) {}
                """,
                "Box.java:7:1: Cannot describe component Box: its documentation is broken: <table> has no Markdown form here"
                        + " (change its markup)",
                "Box.java:7:16: Cannot describe component Box: parameter 'size' has broken documentation: '{@code size' is"
                        + " not closed (change its markup)");
    }

    @Test
    void refusesAShorthandThatIsNoParameter() {
        assertProblems(
                """
                /**
                 * Holds things.
                 *
                 * @param maxSize how much
                 */
                @Component(shorthand = "maxSize")
                record Box(int maxSize) {}
                """,
                "Box.java:7:1: Cannot describe component Box: its shorthand 'maxSize' is none of its parameters (name one of"
                        + " them)");
    }

    @Test
    void refusesTwoParametersOfOneName() {
        assertProblems(
                """
                /**
                 * Holds things.
                 *
                 * @param size  how much
                 * @param width how wide
                 */
                @Component
                record Box(int size, @Alias("size") int width) {}
                """, "Box.java:8:1: Cannot describe component Box: two parameters are called 'size' (rename one)");
    }

    @Test
    void refusesTwoComponentsOfOneType() {
        Compilation compilation = Compilation.of(folder, """
                /** Holds things. */
                @Component
                record Box() {}
                """, """
                /** Holds other things. */
                @Component("Box")
                record Crate() {}
                """);

        assertThat(compilation.problems())
                .containsExactly(
                        "Crate.java:3:1: Cannot describe component Crate: its type 'Box' is declared by acme.Box too"
                                + " (rename one)");
        assertThat(compilation.wroteNothing()).isTrue();
    }

    @Test
    void refusesDurationsAndSaysWhatToWrite() {
        assertParameter(
                "java.time.Duration size",
                "is a java.time.Duration (use a number, with its unit in the name: timeoutSeconds)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    java.net.URI size                        | java.net.URI
                    float size                               | float
                    byte[] size                              | byte[]
                    Set<String> size                         | java.util.Set
                    List<Optional<String>> size              | java.util.Optional
                    List<? extends String> size              | ? extends java.lang.String
                    Map<Integer, String> size                | java.util.Map
                    Runnable size                            | java.lang.Runnable
                    """)
    void refusesTypesThatNoManifestCanFill(String component, String type) {
        assertParameter(component, "is a " + type + ", which no value of a manifest can be (" + TYPES + ")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    List size                                             | is a raw java.util.List (name its type arguments)
                    Template<Long> size                                   | is a template of java.lang.Long (say with @Interpolate how it is evaluated)
                    @Interpolate(Interpolation.VALUE) Template<Long> size | is a template of java.lang.Long, but @Interpolate(VALUE) does not evaluate to that (change one of them)
                    @Interpolate(Interpolation.TEXT) String size          | has @Interpolate but is no Template (remove the annotation)
                    @DefaultType("Box") String size                       | has @DefaultType but holds no component (remove the annotation)
                    @Default("on") boolean size                           | has a default that is not JSON, on (a text needs quotes: "\\"text\\"")
                    @Default("") String size                              | has an empty default (write JSON: "\\"\\"" is an empty text)
                    @Default("1 2") int size                              | has a default with more than one JSON value, 1 2 (leave one)
                    @Default("[1") Object size                            | has a default that is not JSON, [1 (a text needs quotes: "\\"text\\"")
                    @Default("1.5") int size                              | has the default 1.5, which is no whole number (change one of them)
                    @Default("true") double size                          | has the default true, which is no number (change one of them)
                    @Default("1") boolean size                            | has the default 1, which is no boolean (change one of them)
                    @Default("1") String size                             | has the default 1, which is no text (change one of them)
                    @Default("{}") List<String> size                      | has the default {}, which is no list (change one of them)
                    @Default("[]") Row size                               | has the default [], which is no mapping (change one of them)
                    @Default("\\"x\\"") Thread.State size                 | has the default "x", which is no word of [new, runnable, blocked, waiting, timed_waiting, terminated] (change one of them)
                    """)
    void refusesAnnotationsThatDoNotFitTheType(String component, String reason) {
        assertParameter(component, reason);
    }

    private void assertParameter(String component, String reason) {
        Compilation compilation = compile("""
                /**
                 * Holds things.
                 *
                 * @param size how much
                 */
                @Component
                record Box(%s) {}
                """.formatted(component));

        assertThat(compilation.problems())
                .containsExactly("Box.java:7:" + (13 + component.lastIndexOf(' ')) + ": Cannot describe component Box:"
                        + " parameter 'size' " + reason);
        assertThat(compilation.wroteNothing()).isTrue();
    }

    private void assertProblems(String source, String... problems) {
        Compilation compilation = compile(source);

        assertThat(compilation.problems()).containsExactly(problems);
        assertThat(compilation.wroteNothing()).isTrue();
    }

    private Compilation compile(String source) {
        return Compilation.of(folder, source);
    }

    @Test
    void refusesKeyColumnsThatLookAtWhatIsNotThere() {
        assertProblems(
                """
                /**
                 * Holds things.
                 *
                 * @param size how much
                 */
                @Component
                record Box(@KeyColumns(when = "!fold") String size) {}
                """,
                "Box.java:7:1: Cannot describe component Box: its @KeyColumns look at 'fold', which is none of its parameters"
                        + " (name one of them)");
    }
}
