package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExpressionsCommandTest {

    private static final String GOOD =
            "{\"id\":\"a\",\"expr\":\"{{ 1 + n }}\",\"mode\":\"string\",\"context\":{\"n\":2},\"result\":3}";
    private static final String WRONG =
            "{\"id\":\"b\",\"expr\":\"{{ 1 + n }}\",\"mode\":\"string\",\"context\":{\"n\":2},\"result\":4}";

    private final Shell shell = new Shell();

    @TempDir
    Path folder;

    @Test
    void countsWhatIsAsRecorded() throws Exception {
        Path golden = Path.of("../../cdk-components/expressions/src/test/resources/golden.jsonl");
        long lines = Files.readAllLines(golden).size();

        int code = shell.run("expressions", "check", golden.toString());

        assertThat(shell.out()).isEqualTo("passed " + lines + " of " + lines + "\n");
        assertThat(code).isZero();
    }

    @Test
    void takesUpBehaviourOfTheReferenceThatIsAskedFor() throws Exception {
        Path file = Files.writeString(
                folder.resolve("cases.jsonl"),
                "{\"id\":\"a\",\"expr\":\"{{ ('<' | e) + '<' }}\",\"mode\":\"string\",\"context\":{},\"result\":\"&lt;&lt;\"}\n"
                        + "{\"id\":\"b\",\"expr\":\"{{ ([0] * 600000) | length }}\",\"mode\":\"string\",\"context\":{},\"result\":600000}\n");

        assertThat(shell.run("expressions", "check", file.toString())).isEqualTo(1);
        assertThat(shell.out())
                .isEqualTo("a: {{ ('<' | e) + '<' }}: expected '&lt;&lt;' but was '&lt;<'\n"
                        + "b: {{ ([0] * 600000) | length }}: expected 600000 but was error LimitError\n"
                        + "passed 0 of 2\n");
        assertThat(shell.run(
                        "expressions", "check", file.toString(), "--compat", "html-marked-text,unbounded-templates"))
                .isZero();
    }

    @Test
    void readsIntegersOfAnyLengthExactly() throws Exception {
        String number = "123456789012345678901234567890";
        Path file = Files.writeString(
                folder.resolve("cases.jsonl"),
                "{\"id\":\"a\",\"expr\":\"{{ n }}x\",\"mode\":\"string\",\"context\":{\"n\":" + number + ",\"s\":\"\\\""
                        + number + "\",\"f\":1.2345678901234567890e5},\"result\":\"" + number + "x\"}\n");

        int code = shell.run("expressions", "check", file.toString());

        assertThat(shell.out()).isEqualTo("passed 1 of 1\n");
        assertThat(code).isZero();
    }

    @Test
    void showsEachDifference() throws Exception {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), GOOD + "\n" + WRONG + "\n");

        int code = shell.run("expressions", "check", file.toString());

        assertThat(shell.out()).isEqualTo("b: {{ 1 + n }}: expected 4 but was 3\npassed 1 of 2\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void saysWhichLineIsNoRecordedEvaluation() throws Exception {
        Path file = Files.writeString(folder.resolve("cases.jsonl"), GOOD + "\n[1]\n");

        int code = shell.run("expressions", "check", file.toString());

        assertThat(shell.err())
                .isEqualTo("Cannot check " + file
                        + ":2: the line is not a recorded evaluation (give an object with expr, mode, context and"
                        + " result)\n");
        assertThat(code).isEqualTo(1);
    }

    @Test
    void knowsNothingButCheck() {
        int code = shell.run("expressions", "cheque", "x");

        assertThat(shell.err()).startsWith("Cannot run weir expressions: there is no 'cheque', only check");
        assertThat(code).isEqualTo(2);
    }
}
