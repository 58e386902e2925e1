package dev.weir.engine.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryStringTest {

    @Test
    void encodesAsPythonDoes() {
        Row row = Row.of("a b", "ü/&=~_.-");

        assertThat(new QueryString().addAll(row, String::valueOf)).hasToString("a+b=%C3%BC%2F%26%3D~_.-");
    }

    @Test
    void repeatsTheKeyOfAListAndLeavesNullOut() {
        Row row = Row.of("id", List.of(1L, 2L));
        row.put("none", null);
        row.put("zero", 0L);

        assertThat(new QueryString().addAll(row, String::valueOf)).hasToString("id=1&id=2&zero=0");
    }

    @Test
    void readsNamesAndValuesBack() {
        assertThat(QueryString.parse("a=1+2&b=%C3%BC&empty=&c"))
                .containsExactly(Map.entry("a", "1 2"), Map.entry("b", "ü"));
    }
}
