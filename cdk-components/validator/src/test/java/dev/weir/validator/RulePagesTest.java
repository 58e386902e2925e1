package dev.weir.validator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.descriptors.Descriptors;
import dev.weir.manifest.problem.Severity;
import dev.weir.validator.finding.Edits;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RulePagesTest {

    private static final ClassLoader LOADER = RulePagesTest.class.getClassLoader();
    private static final RuleBook RULES = RuleBook.of(LOADER);
    private static final Validator VALIDATOR = Validator.of(Descriptors.load(LOADER), LOADER);

    static Stream<String> rulesWithExamples() {
        return RULES.ids().stream().filter(id -> page(id).contains("## Bad"));
    }

    private static String page(String id) {
        String page = RULES.page(id);
        return page == null ? "" : page;
    }

    @Test
    void everyRuleHasAPageThatBeginsWithItsName() {
        assertThat(RULES.ids()).allSatisfy(id -> assertThat(page(id)).startsWith("# " + id + "\n\n"));
    }

    @Test
    void everyRuleOfProductionHasExamples() {
        List<String> ids =
                Validator.rules(LOADER).stream().map(rule -> rule.id()).toList();

        assertThat(rulesWithExamples()).containsAll(ids);
    }

    @ParameterizedTest
    @MethodSource("rulesWithExamples")
    void theBadExampleIsFoundAtItsLine(String id) {
        String bad = Examples.of(page(id), "Bad").get(0);
        int marked = Examples.marked(bad);

        List<Finding> found = findings(bad);

        assertThat(found).as(bad).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(id);
            if (marked > 0) {
                assertThat(finding.span().line()).isEqualTo(marked);
            }
        });
        assertThat(found.stream().filter(finding -> !finding.rule().equals(id)))
                .as(bad)
                .hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("rulesWithExamples")
    void theGoodExampleIsGood(String id) {
        String good = Examples.of(page(id), "Good").get(0);

        assertThat(findings(good))
                .as(good)
                .allSatisfy(finding -> assertThat(finding.severity()).isEqualTo(Severity.NOTE))
                .noneSatisfy(finding -> assertThat(finding.rule()).isEqualTo(id));
    }

    @ParameterizedTest
    @MethodSource("rulesWithExamples")
    void aSafeFixMendsTheBadExample(String id) {
        String bad = Examples.of(page(id), "Bad").get(0);
        List<Fix> fixes = findings(bad).stream()
                .filter(finding -> finding.rule().equals(id) && finding.fix() != null)
                .map(Finding::fix)
                .toList();

        String mended = Edits.apply(bad, fixes).text();

        if (!fixes.isEmpty()) {
            assertThat(findings(mended))
                    .as(mended)
                    .noneSatisfy(finding -> assertThat(finding.rule()).isEqualTo(id));
        }
    }

    private static List<Finding> findings(String manifest) {
        return VALIDATOR.validate(manifest, "manifest.yaml").findings();
    }
}
