package dev.weir.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.manifest.problem.ManifestException;
import dev.weir.spi.record.RecordTransformation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForeignComponentTest {

    private static final String SHOUT = """
            package acme;

            import dev.weir.spi.annotation.Component;
            import dev.weir.spi.annotation.Default;
            import dev.weir.spi.record.RecordTransformation;
            import dev.weir.spi.template.Scope;
            import dev.weir.spi.value.Row;

            /**
             * Adds a mark to a field.
             *
             * @param field the field
             * @param mark  what is added
             */
            @Component("acme.text.Shout")
            record Shout(String field, @Default("\\"!\\"") String mark) implements RecordTransformation {
                @Override
                public void transform(Row record, Scope scope) {
                    record.put(field, record.get(field) + mark);
                }
            }
            """;

    @TempDir
    private Path folder;

    private Binder binder;

    @BeforeEach
    void compile() throws IOException {
        Path source = Files.writeString(folder.resolve("Shout.java"), SHOUT);
        binder = Pantry.of(folder, source).binder();
    }

    @Test
    void isFoundByItsClassNameLikeAnyOther() {
        RecordTransformation shout = bind("{type: CustomTransformation, class_name: acme.text.Shout, field: word}");

        assertThat(shout.getClass().getName()).isEqualTo("acme.Shout");
        assertThat(shout).hasToString("Shout[field=word, mark=!]");
    }

    @Test
    void isFoundByItsClassNameAlone() {
        assertThat(bind("{class_name: acme.text.Shout, field: word, mark: '?'}"))
                .hasToString("Shout[field=word, mark=?]");
    }

    @Test
    void isTakenWithoutANameWhereItIsTheOnlyOneOfItsKind() {
        assertThat(bind("{field: word}")).hasToString("Shout[field=word, mark=!]");
    }

    @Test
    void isSuggestedWhenItsNameIsMisspelt() {
        assertProblem(
                "{type: CustomTransformation, class_name: acme.text.Shuot, field: word}",
                "menu.yaml:1:42: Cannot create RecordTransformation: unknown class_name 'acme.text.Shuot' (did you mean"
                        + " acme.text.Shout? known: acme.text.Shout; put the jar that has it on the class path)");
    }

    @Test
    void isNotFoundByTheNameOfItsKind() {
        assertProblem(
                "{type: CustomTransformation, field: word}",
                "menu.yaml:1:8: Cannot create RecordTransformation: unknown type 'CustomTransformation' (known:"
                        + " acme.text.Shout)");
    }

    @Test
    void isReportedWhenItsClassIsGone() throws IOException {
        Files.delete(folder.resolve("acme/Shout.class"));

        assertProblem(
                "{type: CustomTransformation, class_name: acme.text.Shout, field: word}",
                "menu.yaml:1:1: Cannot create acme.text.Shout: its class acme.Shout cannot be used,"
                        + " java.lang.ClassNotFoundException: acme.Shout (put its jar on the class path, with all that it"
                        + " needs, or build it again)");
    }

    @Test
    void isReportedWhenItsDescriptorIsOfAnotherClass() throws IOException {
        Path file = folder.resolve("META-INF/weir/components.json");
        Files.writeString(file, Files.readString(file).replace("acme.Shout", "java.lang.String"));

        assertProblem(
                "{class_name: acme.text.Shout, field: word}",
                "menu.yaml:1:1: Cannot create acme.text.Shout: its class java.lang.String cannot be used,"
                        + " java.lang.ReflectiveOperationException: it is not a record of 2 parameters, as its descriptor says"
                        + " (put its jar on the class path, with all that it needs, or build it again)");
    }

    private RecordTransformation bind(String yaml) {
        return binder.bind(Pantry.yaml(yaml), RecordTransformation.class);
    }

    private void assertProblem(String yaml, String problem) {
        Binder fresh = new Pantry(folder).binder();

        assertThatThrownBy(() -> fresh.bind(Pantry.yaml(yaml), RecordTransformation.class))
                .isInstanceOf(ManifestException.class)
                .hasMessage(problem);
    }
}
