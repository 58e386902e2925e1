package dev.weir.standard.transform;

import static dev.weir.standard.fixture.Values.computed;
import static dev.weir.standard.fixture.Values.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.JsonText;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AddFieldsTest {

    private final Scope scope = new TestRuntime().scope("orders");

    private static AddedFieldDefinition field(
            Template<@Nullable String> value, @Nullable ValueType type, String... path) {
        return new AddedFieldDefinition(List.of(path), value, type);
    }

    private Row added(Row record, AddedFieldDefinition... fields) {
        new AddFields(List.of(fields), null).transform(record, scope);
        return record;
    }

    @Test
    void addsFieldsThatSeeThoseBeforeThem() {
        Template<@Nullable String> twice = computed(inner ->
                String.valueOf((Long) ((Row) java.util.Objects.requireNonNull(inner.variable("record"))).get("n") * 2));

        assertThat(added(row("n", 1L), field(twice, null, "n"), field(twice, null, "n"), field(twice, null, "a", "b")))
                .isEqualTo(row("n", 4L, "a", row("b", 8L)));
    }

    @Test
    void makesListsForPositionsAndFillsThemWithNulls() {
        assertThat(added(JsonText.row("{\"l\":[1]}"), field(Template.constant("x"), null, "l", "3")))
                .isEqualTo(JsonText.row("{\"l\":[1,null,null,\"x\"]}"));
        assertThat(added(new Row(), field(Template.constant("x"), null, "l", "1", "k")))
                .isEqualTo(JsonText.row("{\"l\":[null,{\"k\":\"x\"}]}"));
    }

    @Test
    void turnsValuesOfOtherTypesIntoText() {
        assertThat(added(
                        new Row(),
                        field(Template.constant("1.10"), ValueType.STRING, "a"),
                        field(Template.constant("5"), ValueType.NUMBER, "b"),
                        field(Template.constant("5.5"), ValueType.NUMBER, "c"),
                        field(Template.constant("true"), ValueType.INTEGER, "d"),
                        field(Template.constant("1"), ValueType.BOOLEAN, "e"),
                        field(Template.constant("x"), ValueType.BOOLEAN, "f")))
                .isEqualTo(row("a", "1.10", "b", "5", "c", 5.5, "d", "true", "e", "1", "f", "x"));
    }

    @Test
    void addsOnlyWhereTheConditionHolds() {
        Template<Boolean> condition = computed(
                inner -> "yes".equals(inner.variable("value")) && List.of("b").equals(inner.variable("path")));
        Row record = row("id", 1L);

        new AddFields(
                        List.of(
                                field(Template.constant("yes"), null, "a"),
                                field(Template.constant("yes"), null, "b"),
                                field(Template.constant("no"), null, "b")),
                        condition)
                .transform(record, scope);

        assertThat(record).isEqualTo(row("id", 1L, "b", "yes"));
    }

    @Test
    void refusesPathsThroughScalarsAndWordsInLists() {
        assertThatThrownBy(() -> added(row("a", null), field(Template.constant("1"), null, "a", "b")))
                .hasMessage("Cannot add field [a, b]: 'a' already holds a value that is neither object nor list (remove"
                        + " that field first)");
        assertThatThrownBy(() -> added(JsonText.row("{\"a\":[]}"), field(Template.constant("1"), null, "a", "b")))
                .hasMessage("Cannot add field [a, b]: 'b' is to be found in a list (use a position, from 0)");
        assertThatThrownBy(() -> field(Template.constant("1"), null))
                .hasMessage("Cannot add a field: its path is empty (give it at least one step)");
    }

    @Test
    void removesFieldsByGlobs() {
        Row record = JsonText.row("{\"a\":{\"_x\":1,\"y\":{\"_x\":2}},\"l\":[1,2,3],\"k\":4}");

        new RemoveFields(List.of(List.of("**", "_x"), List.of("l", "1"), List.of("l", "-1"), List.of("no", "k")), null)
                .transform(record, scope);

        assertThat(record).isEqualTo(JsonText.row("{\"a\":{\"y\":{}},\"l\":[1,null],\"k\":4}"));
    }
}
