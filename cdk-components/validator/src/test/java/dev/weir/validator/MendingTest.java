package dev.weir.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.manifest.problem.Severity;
import dev.weir.validator.finding.Edit;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.finding.Span;
import dev.weir.validator.text.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MendingTest {

    private static final Mending MENDING = new Mending(finding -> true, Mending.NO_MORE_ERRORS, 3);

    @Test
    void mendsWhatAFixShowed() {
        Mending.Mended mended = MENDING.mend(found("ab"), MendingTest::found);

        assertThat(mended.report().source().text()).isEqualTo("--");
        assertThat(mended.made()).isEqualTo(2);
    }

    @Test
    void leavesATextThatWouldHaveMoreErrors() {
        Mending.Mended mended = MENDING.mend(found("ax"), MendingTest::found);

        assertThat(mended.report().source().text()).isEqualTo("ax");
        assertThat(mended.made()).isZero();
    }

    @Test
    void endsAfterItsRounds() {
        Mending.Mended mended = MENDING.mend(found("abbbb"), MendingTest::found);

        assertThat(mended.report().source().text()).isEqualTo("---bb");
        assertThat(mended.made()).isEqualTo(3);
    }

    @Test
    void mendsOnlyWhatIsWanted() {
        Mending none = new Mending(finding -> !finding.rule().equals("letter"), Mending.NO_MORE_ERRORS, 3);

        assertThat(none.mend(found("ab"), MendingTest::found).made()).isZero();
    }

    /** Only the first letter is found, which hides those behind it; an x that is first is an error that takes thought. */
    private static Report found(String text) {
        List<Finding> findings = new ArrayList<>();
        int first = text.lastIndexOf('-') + 1;
        if (first < text.length()) {
            boolean error = text.charAt(first) == 'x';
            Fix fix = error ? null : Fix.writing("-", new Edit(first, first + 1, "-"), true);
            Severity severity = error ? Severity.ERROR : Severity.WARNING;
            findings.add(new Finding("letter", severity, new Span(1, first + 1, 1), "a letter", "", fix));
        }
        return new Report(SourceFile.of("letters", text), findings);
    }
}
