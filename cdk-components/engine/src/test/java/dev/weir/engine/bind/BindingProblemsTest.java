package dev.weir.engine.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.engine.bind.Kitchen.Dish;
import dev.weir.engine.bind.Kitchen.Shelf;
import dev.weir.engine.bind.Kitchen.Tool;
import dev.weir.manifest.problem.ManifestException;
import dev.weir.manifest.problem.Problem;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BindingProblemsTest {

    private static Binder binder;

    @BeforeAll
    static void describe(@TempDir Path folder) {
        binder = Pantry.ofKitchen(folder).binder();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    text: 5                 | 'text' of Shelf: expected a text, found the number 5
                    text: [a]               | 'text' of Shelf: expected a text, found a list
                    text: 2024-01-02        | 'text' of Shelf: expected a text, found the date 2024-01-02
                    small: five             | 'small' of Shelf: expected a whole number, found the text 'five'
                    small: 1.5              | 'small' of Shelf: expected a whole number, found the number 1.5
                    small: 3000000000       | 'small' of Shelf: expected a whole number of at most 2147483647, found the number 3000000000
                    large: 99999999999999999999 | 'large' of Shelf: expected a whole number, found the number 99999999999999999999
                    number: "1"             | 'number' of Shelf: expected a number, found the text '1'
                    number: {}              | 'number' of Shelf: expected a number, found a mapping
                    flag: "true"            | 'flag' of Shelf: expected true or false, found the text 'true'
                    mapping: []             | 'mapping' of Shelf: expected a mapping, found a list
                    heat: medium            | 'heat' of Shelf: expected one of low, MEDIUM, high, found the text 'medium'
                    heat: 1                 | 'heat' of Shelf: expected one of low, MEDIUM, high, found the number 1
                    list: a                 | 'list' of Shelf: expected a list, found the text 'a'
                    numbers: [1]            | 'numbers' of Shelf: expected a mapping, found a list
                    """)
    void tellsWhatWasExpected(String entry, String problem) {
        int column = 14 + entry.indexOf(' ') + 1;

        assertProblems(
                Shelf.class, "{type: Shelf, " + entry + "}", "menu.yaml:1:" + (column + 1) + ": Cannot set " + problem);
    }

    @Test
    void tellsAllProblemsAtOnceInTheOrderOfTheirPlaces() {
        assertProblems(
                Dish.class,
                """
                type: Menu
                soup: {type: Soup}
                main: {type: Menu, sides: [nothing, {type: Toost}]}
                extras:
                  a: {type: Toast, size: 1}
                  b: [x]
                """,
                "menu.yaml:2:7: Cannot set 'name' of Soup: it is missing (give it a value)",
                "menu.yaml:3:44: Cannot create Dish: unknown type 'Toost' (did you mean Toast? known: Menu, Soup, Toast)",
                "menu.yaml:6:6: Cannot set 'extras' of Menu: expected a Dish, found a list");
    }

    @Test
    void tellsAllProblemsOfAListAndOfAMapping() {
        assertProblems(
                Shelf.class,
                """
                type: Shelf
                list: [[1, a, 2], [~]]
                numbers: {a: x, b: 1, c: ~}
                """,
                "menu.yaml:2:9: Cannot set 'list' of Shelf: expected a text, found the number 1",
                "menu.yaml:2:15: Cannot set 'list' of Shelf: expected a text, found the number 2",
                "menu.yaml:2:20: Cannot set 'list' of Shelf: expected a text, found empty",
                "menu.yaml:3:14: Cannot set 'numbers' of Shelf: expected a whole number, found the text 'x'",
                "menu.yaml:3:26: Cannot set 'numbers' of Shelf: expected a whole number, found empty");
    }

    @Test
    void refusesComponentsOfAnotherKind() {
        assertProblems(
                Tool.class, "type: Soup", "menu.yaml:1:7: Cannot create Tool: 'Soup' is none (known: Stove, Table)");
    }

    @Test
    void refusesComponentsWithoutType() {
        assertProblems(
                Tool.class,
                "{guests: 1}",
                "menu.yaml:1:1: Cannot create Tool: it has no type (give it one; known: Stove, Table)");
    }

    @Test
    void refusesPlainValuesThatStandForNothing() {
        assertProblems(
                Dish.class,
                "{type: Menu, main: , soup: [a], sides: [~]}",
                "menu.yaml:1:28: Cannot set 'soup' of Menu: expected a Soup, found a list",
                "menu.yaml:1:41: Cannot set 'sides' of Menu: expected a Dish or one of Toast, toast, found empty");
    }

    @Test
    void tellsWhereInATemplateTheMistakeIs() {
        assertProblems(
                Dish.class,
                "{type: Soup, name: \"see {{ }}\"}",
                "menu.yaml:1:25: Cannot parse template: an expression is missing at line 1, column 5 (mend 'name' of Soup)");
    }

    @Test
    void tellsWhyATemplateRefusesItsValue() {
        assertProblems(
                Dish.class,
                "{type: Menu, drink: 1}",
                "menu.yaml:1:21: Cannot set 'drink' of Menu: expected a structure (give a mapping)");
    }

    @Test
    void tellsWhyARecordRefusesItsValues() {
        assertProblems(
                Tool.class,
                "{type: Table, guests: 13}",
                "menu.yaml:1:1: Cannot create Table: a table has at most 12 guests, not 13 (set two tables)");
        assertProblems(
                Tool.class,
                "{type: Table, guests: 12}",
                "menu.yaml:1:1: Cannot lay the table: 12 is unlucky (invite another)");
    }

    @Test
    void tellsWhoseMistakeAFailingRecordIs() {
        assertProblems(
                Tool.class,
                "{type: Table, guests: -1}",
                "menu.yaml:1:1: Cannot create Table: its constructor failed with java.lang.IllegalStateException: nobody"
                        + " (report it to the author of dev.weir.engine.bind.Kitchen$Table)");
    }

    @Test
    void keepsSecretsOutOfMessages() {
        assertProblems(
                Tool.class,
                "{type: Table, guests: 1, door: 4711}",
                "menu.yaml:1:32: Cannot set 'door' of Table: expected a text, found another value");
    }

    @Test
    void namesTheRuleOfEachProblem() {
        assertThatThrownBy(() -> binder.bind(
                        Pantry.yaml("{type: Menu, main: {type: Soup}, soup: {type: Toast}, sides: 1}"), Dish.class))
                .isInstanceOfSatisfying(
                        ManifestException.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::rule)
                                .containsExactly("missing-parameter", "wrong-kind", "wrong-value"));
    }

    private static void assertProblems(Class<?> kind, String yaml, String... problems) {
        assertThatThrownBy(() -> binder.bind(Pantry.yaml(yaml), kind))
                .isInstanceOf(ManifestException.class)
                .hasMessage(String.join("\n", problems));
    }
}
