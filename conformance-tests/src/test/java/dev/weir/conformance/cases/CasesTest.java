package dev.weir.conformance.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The whole program does with each case what the reference did; a test is a run of a case. */
class CasesTest {

    @TempDir
    static Path folder;

    private static CaseApi api;
    private static Judge judge;

    @BeforeAll
    static void open() throws IOException {
        api = new CaseApi();
        judge = new Judge(api, folder);
    }

    @AfterAll
    static void close() throws IOException {
        api.close();
    }

    @TestFactory
    Stream<DynamicNode> doesWhatTheReferenceDoes() {
        Explained explained = Explained.read();
        return OwnCases.all(OwnCases.FOLDER).stream().map(OwnCases::read).map(recorded -> runs(recorded, explained));
    }

    private static DynamicNode runs(RecordedCase recorded, Explained explained) {
        return DynamicContainer.dynamicContainer(
                recorded.name(),
                recorded.runs().stream()
                        .map(run -> DynamicTest.dynamicTest(run.name(), () -> assertPasses(recorded, run, explained))));
    }

    private static void assertPasses(RecordedCase recorded, RecordedRun run, Explained explained) throws IOException {
        List<String> problems = judge.problems(recorded, run);
        String reason = explained.reason(recorded, run);
        if (reason.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .as("passes, so that it needs no explanation: " + reason)
                    .isNotEmpty();
        }
    }
}
