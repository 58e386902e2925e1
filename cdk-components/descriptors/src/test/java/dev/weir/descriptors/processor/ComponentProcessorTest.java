package dev.weir.descriptors.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComponentProcessorTest {

    private static final String LAMP = """
            /** Is lit. */
            @Component
            public record Lamp() {}
            """;

    @TempDir
    private Path folder;

    @Test
    void describesARecordWithAllThatItsAnnotationsSay() {
        Compilation compilation = compile("""
                /**
                 * Signs requests.
                 *
                 * @param apiToken the key
                 * @param sendAs   how it is sent
                 * @param more     other keys
                 * @param next     who signs then
                 */
                @Alias(value = "Seal", where = "ink: red", until = "0.9.5")
                @Moved(from = "ring.key", to = "token", until = "0.9.5")
                @Moved(from = "wax", where = "type: Bee", until = "0.8.0")
                @Component(value = "acme.Signer", scalars = {"Sign", "sign"}, shorthand = "token", since = "6.1")
                public record Signer(
                        @Name("token") @Alias({"api_token", "key"}) @Alias(value = "word", until = "0.8.0") @Secret Template<String> apiToken,
                        @Default("\\"GET\\"") Method sendAs,
                        @Default("[ ]") List<Template<Object>> more,
                        @DefaultType("Signer") @Since("6.2.0") @Nullable Signs next) implements Signs {}
                """, """
                @Kind
                interface Acts {}
                """, """
                @Kind(custom = "CustomSigner")
                @Alias(value = "CustomSeal", until = "0.9.5")
                interface Signs extends Comparable<Signs>, Acts {
                    @Override default int compareTo(Signs other) { return 0; }
                }
                """, """
                enum Method {
                    /** Reads, {@code plainly}. */
                    @Name("GET") GET, HEAD_OF
                }
                """);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.json()).isEqualTo("""
                        {
                          "version" : 2,
                          "components" : [ {
                            "type" : "acme.Signer",
                            "class" : "acme.Signer",
                            "kinds" : [ {
                              "class" : "acme.Signs",
                              "custom" : "CustomSigner",
                              "aliases" : [ {
                                "name" : "CustomSeal",
                                "until" : "0.9.5"
                              } ]
                            }, {
                              "class" : "acme.Acts"
                            } ],
                            "scalars" : [ "Sign", "sign" ],
                            "shorthand" : "token",
                            "since" : "6.1",
                            "aliases" : [ {
                              "name" : "Seal",
                              "where" : "ink: red",
                              "until" : "0.9.5"
                            } ],
                            "moves" : [ {
                              "from" : "ring.key",
                              "to" : "token",
                              "until" : "0.9.5"
                            }, {
                              "from" : "wax",
                              "where" : "type: Bee",
                              "until" : "0.8.0"
                            } ],
                            "details" : 572
                          } ]
                        }
                        {"doc":"Signs requests.","parameters":[\
                        {"name":"token","type":{"templated":"TEXT"},"required":true,"aliases":[{"name":"api_token"},{"name":"key"},{"name":"word","until":"0.8.0"}],"secret":true,"doc":"the key"},\
                        {"name":"send_as","type":{"choice":["GET","head_of"]},"default":"GET","choices":{"class":"acme.Method","docs":["Reads, `plainly`.",""]},"doc":"how it is sent"},\
                        {"name":"more","type":{"list":{"templated":"VALUE"}},"default":[ ],"doc":"other keys"},\
                        {"name":"next","type":{"component":"acme.Signs"},"default_type":"Signer","since":"6.2.0","doc":"who signs then"}]}
                        """);
    }

    @Test
    void sortsComponentsByTypeAndFindsNestedRecords() {
        Compilation compilation = compile("""
                class Zoo {
                    /** Roars. */
                    @Component record Lion() {}
                    /** Sleeps. */
                    @Component("Bear") record Grizzly() {}
                }
                """, LAMP);

        assertThat(compilation.problems()).isEmpty();
        assertThat(compilation.json()).isEqualTo("""
                        {
                          "version" : 2,
                          "components" : [ {
                            "type" : "Bear",
                            "class" : "acme.Zoo$Grizzly",
                            "details" : 18
                          }, {
                            "type" : "Lamp",
                            "class" : "acme.Lamp",
                            "details" : 18
                          }, {
                            "type" : "Lion",
                            "class" : "acme.Zoo$Lion",
                            "details" : 17
                          } ]
                        }
                        {"doc":"Sleeps."}
                        {"doc":"Is lit."}
                        {"doc":"Roars."}
                        """);
    }

    @Test
    void writesNothingWithoutComponents() {
        assertThat(compile("class Plain {}").wroteNothing()).isTrue();
    }

    @Test
    void keepsWhatTheLastBuildSaidOfRecordsThatAreNotCompiledAgain() {
        String all = compile(LAMP, """
                        /** Rings. */
                        @Component
                        public record Bell() {}
                        """).json();

        assertThat(compile(LAMP).json()).isEqualTo(all);
    }

    @Test
    void forgetsRecordsThatAreGoneOrNoLongerComponents() throws Exception {
        compile(LAMP, """
                /** Rings. */
                @Component
                public record Bell() {}
                """, """
                /** Smells. */
                @Component
                public record Rose() {}
                """);
        Files.delete(folder.resolve("acme/Bell.class"));

        String json = compile(LAMP, """
                public record Rose() {}
                """).json();

        assertThat(json).isEqualTo("""
                        {
                          "version" : 2,
                          "components" : [ {
                            "type" : "Lamp",
                            "class" : "acme.Lamp",
                            "details" : 18
                          } ]
                        }
                        {"doc":"Is lit."}
                        """);
    }

    @Test
    void doesNotWriteOverWhatItCannotRead() throws Exception {
        compile(LAMP);
        Files.writeString(folder.resolve("META-INF/weir/components.json"), "{\"version\": 7}");

        assertThat(compile(LAMP).problems())
                .containsExactly("Cannot write META-INF/weir/components.json: Cannot read component descriptors from"
                        + " META-INF/weir/components.json: it does not begin with \"version\": 2 (use a jar and a Weir of"
                        + " the same age, or build the jar again) (build from clean)");
    }

    private Compilation compile(String... sources) {
        return Compilation.of(folder, sources);
    }
}
