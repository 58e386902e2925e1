package dev.weir.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The page on components shows the test of this component as it is. */
class DocumentationTest {

    private static final Path ROOT = Path.of("../..");
    private static final String SHOWN =
            "cdk-components/example/src/test/java/dev/weir/example/MaskFieldsContractTest.java";

    @Test
    void showsTheContractTestAsItIs() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/components.md"));
        String test = Files.readString(ROOT.resolve(SHOWN));

        assertThat(page).contains("<!-- " + SHOWN + " -->\n```java\n" + test + "```\n");
    }
}
