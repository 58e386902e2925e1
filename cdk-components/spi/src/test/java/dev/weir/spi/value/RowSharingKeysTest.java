package dev.weir.spi.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that are made with the keys of another one. */
class RowSharingKeysTest {

    /** 300 keys are more than rows share. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 300})
    void areEqualToThoseThatWereFilledKeyByKey(int keys) {
        Row columns = new Row();
        Row filled = new Row();
        Object[] values = new Object[keys];
        for (int i = 0; i < keys; i++) {
            columns.put("k" + i, null);
            filled.put("k" + i, i % 3 == 0 ? null : "v" + i);
            values[i] = i % 3 == 0 ? null : "v" + i;
        }

        Row made = Row.withKeysOf(columns, values);

        assertThat(made).isEqualTo(filled);
        assertThat(made.keySet()).containsExactlyElementsOf(filled.keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 300})
    void goTheirOwnWay(int keys) {
        Row columns = new Row();
        for (int i = 0; i < keys; i++) {
            columns.put("k" + i, null);
        }
        Row made = Row.withKeysOf(columns, new Object[keys]);

        made.put("new", 1L);
        made.remove("k0");

        assertThat(made.positionOf("new")).isEqualTo(keys - 1);
        assertThat(made.positionOf("k0")).isEqualTo(-1);
        assertThat(columns).hasSize(keys).containsKey("k0").doesNotContainKey("new");
    }

    @Test
    void areKnownToHaveTheSameKeys() {
        Row row = Row.of("a", 1L);
        Row other = Row.of("a", 2L);
        Row more = Row.of("a", 2L);
        more.put("b", 3L);

        assertThat(row.hasKeysOf(other)).isTrue();
        assertThat(Row.withKeysOf(row, new Object[] {"x"}).hasKeysOf(row)).isTrue();
        assertThat(row.hasKeysOf(more)).isFalse();
    }

    @Test
    void needAValueForEachKey() {
        assertThatThrownBy(() -> Row.withKeysOf(Row.of("a", 1L), new Object[2]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot make a row of 1 keys with 2 values (give one for each key)");
    }
}
