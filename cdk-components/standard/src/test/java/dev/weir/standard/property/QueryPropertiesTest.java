package dev.weir.standard.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.property.PropertyChunking.PropertyLimitType;
import dev.weir.testkit.scope.TestRuntime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Expected chunks are those of the reference (airbyte-cdk 7.39.1) for the same values. */
class QueryPropertiesTest {

    private static final List<String> ALWAYS = List.of("id");

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void asksForAllPropertiesInOneRequestWithoutChunks() {
        assertThat(chunks(ALWAYS, null, null, "a", "b")).containsExactly(List.of("id", "a", "b"));
        assertThat(chunks(List.of(), null, null)).containsExactly(List.of());
    }

    @Test
    void countsPropertiesWithoutThoseThatAreAlwaysIncluded() {
        PropertyChunking pairs = chunking(PropertyLimitType.PROPERTY_COUNT, 2);

        assertThat(chunks(ALWAYS, pairs, null, "a", "b", "c", "d", "e"))
                .containsExactly(List.of("id", "a", "b"), List.of("id", "c", "d"), List.of("id", "e"));
        assertThat(chunks(ALWAYS, pairs, null, "a", "b")).containsExactly(List.of("id", "a", "b"));
        assertThat(chunks(ALWAYS, pairs, null)).containsExactly(List.of("id"));
    }

    @Test
    void countsCharactersWithThreeForEachSeparator() {
        PropertyChunking twelve = chunking(PropertyLimitType.CHARACTERS, 12);

        assertThat(chunks(List.of(), twelve, null, "alpha", "be", "gamma", "delta"))
                .containsExactly(List.of("alpha"), List.of("be"), List.of("gamma"), List.of("delta"));
        assertThat(chunks(List.of(), twelve, null, "abc", "def", "g"))
                .containsExactly(List.of("abc", "def"), List.of("g"));
        assertThat(chunks(List.of(), twelve, null, "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00", "def"))
                .hasSize(1);
    }

    @Test
    void beginsWithAnEmptyRequestWhereTheFirstPropertyIsLongerThanTheLimit() {
        assertThat(chunks(ALWAYS, chunking(PropertyLimitType.CHARACTERS, 5), null, "alpha", "b"))
                .containsExactly(List.of("id"), List.of("id", "alpha"), List.of("id", "b"));
    }

    @Test
    void asksForAllPropertiesInOneRequestWhereChunksHaveNoLimit() {
        for (Integer limit : Arrays.asList(null, 0)) {
            PropertyChunking unlimited = chunking(PropertyLimitType.PROPERTY_COUNT, limit);

            assertThat(chunks(ALWAYS, unlimited, null, "a", "b")).containsExactly(List.of("a", "b", "id"));
        }
    }

    @Test
    void leavesOutPropertiesThatAreNotSelected() {
        source.catalog("items", Row.of("properties", Row.of("B", new Row())), List.of());
        JsonSchemaPropertySelector exact = new JsonSchemaPropertySelector(List.of());
        JsonSchemaPropertySelector lower = new JsonSchemaPropertySelector(List.of((properties, any) -> {
            Row copy = Row.of(properties);
            properties.clear();
            copy.forEach((name, schema) -> properties.put(name.toLowerCase(java.util.Locale.ROOT), schema));
        }));

        assertThat(chunks(ALWAYS, null, exact, "a", "b")).containsExactly(List.of("id"));
        assertThat(chunks(ALWAYS, null, lower, "a", "b")).containsExactly(List.of("id", "b"));
        assertThat(chunks(ALWAYS, chunking(PropertyLimitType.PROPERTY_COUNT, 1), lower, "a", "b", "c"))
                .containsExactly(List.of("id", "b"));
        assertThat(source.configuredSchema("items")).hasToString("{properties={B={}}}");
    }

    @Test
    void asksForAllPropertiesWithoutACatalogAndForNoneIfItSelectsNone() {
        JsonSchemaPropertySelector selector = new JsonSchemaPropertySelector(List.of());

        assertThat(chunks(List.of(), null, selector, "a")).containsExactly(List.of("a"));
        source.catalog("items", new Row(), List.of());
        assertThat(chunks(List.of(), null, selector, "a")).containsExactly(List.of());
    }

    @Test
    void standsForTheNamesOfOneRequestSeparatedByCommas() {
        QueryProperties properties = properties(List.of(), null, null, "a", "b");
        Scope request = QueryProperties.within(scope, List.of("a", "b"));

        assertThat(properties.in(request)).isEqualTo("a,b");
        assertThat(request.slice().extraFields()).isEqualTo(Row.of("query_properties", List.of("a", "b")));
        assertThat(properties.in(QueryProperties.within(scope, List.of()))).isEmpty();
    }

    @Test
    void groupsRecordsByAllFieldsOfAKey() {
        PropertyChunking pair = new PropertyChunking(
                PropertyLimitType.PROPERTY_COUNT, 1, new GroupByKeyMergeStrategy(List.of("a", "b")));
        Row record = Row.of("a", "1,2");
        record.put("b", "3");

        assertThat(pair.key(record)).containsExactly("1,2", "3");
        record.put("b", "");
        assertThat(pair.key(record)).isEmpty();
        assertThat(pair.key(Row.of("b", "3"))).isEmpty();
        assertThat(pair.key(Row.of("a", 7L))).isEmpty();
        assertThat(chunking(PropertyLimitType.PROPERTY_COUNT, 1).key(Row.of("id", "x")))
                .containsExactly("x");
        assertThat(chunking(PropertyLimitType.PROPERTY_COUNT, 1).key(Row.of("id", 0L)))
                .isEmpty();
    }

    @Test
    void refusesKeysThatAreNoText() {
        assertThatThrownBy(() -> chunking(PropertyLimitType.PROPERTY_COUNT, 1).key(Row.of("id", 7L)))
                .hasMessage("Cannot merge the records of several requests: field 'id' is no text (make it one with a"
                        + " transformation: AddFields with value_type: string)");
        assertThatThrownBy(() -> new GroupByKeyMergeStrategy(7L))
                .hasMessage("Cannot group records: key is no field's name (give a text, or a list of texts)");
        assertThatThrownBy(() -> new GroupByKeyMergeStrategy(List.of()))
                .hasMessage("Cannot group records: key names no field (name at least one)");
    }

    private List<List<String>> chunks(
            List<String> always,
            @Nullable PropertyChunking chunking,
            @Nullable JsonSchemaPropertySelector selector,
            String... names) {
        return properties(always, chunking, selector, names).chunks(scope);
    }

    private static QueryProperties properties(
            List<String> always,
            @Nullable PropertyChunking chunking,
            @Nullable JsonSchemaPropertySelector selector,
            String... names) {
        List<PropertySource> sources =
                Arrays.stream(names).<PropertySource>map(PropertyName::new).toList();
        return new QueryProperties(sources, always, chunking, selector);
    }

    private static PropertyChunking chunking(PropertyLimitType type, @Nullable Integer limit) {
        return new PropertyChunking(type, limit, null);
    }
}
