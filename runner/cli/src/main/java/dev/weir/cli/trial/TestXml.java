package dev.weir.cli.trial;

import dev.weir.trial.golden.ConnectorCheck;
import dev.weir.trial.golden.StreamCheck;
import dev.weir.trial.golden.SyncCheck;
import dev.weir.validator.report.JunitXml;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found of recordings, for CI servers: a test for each stream of a sync, and one for the sync itself. */
final class TestXml {

    private TestXml() {}

    static String of(List<ConnectorCheck> checks) {
        List<JunitXml.Test> tests = new ArrayList<>();
        for (ConnectorCheck check : checks) {
            for (SyncCheck sync : check.syncs()) {
                String group = check.folder().path() + "." + sync.sync().name();
                for (StreamCheck stream : sync.streams()) {
                    tests.add(
                            new JunitXml.Test(group, stream.stream(), failure("difference", stream.differences()), ""));
                }
                tests.add(new JunitXml.Test(
                        group, "requests", failure("problem", sync.problems()), String.join("\n", sync.remarks())));
            }
        }
        return JunitXml.document("weir test", tests);
    }

    private static JunitXml.@Nullable Failure failure(String type, List<String> texts) {
        return texts.isEmpty() ? null : new JunitXml.Failure(type, texts.get(0), String.join("\n", texts));
    }
}
