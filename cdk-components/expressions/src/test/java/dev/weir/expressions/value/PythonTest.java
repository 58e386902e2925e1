package dev.weir.expressions.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PythonTest {

    @Test
    void printsLikeStr() {
        assertThat(Python.text(null)).isEqualTo("None");
        assertThat(Python.text(true)).isEqualTo("True");
        assertThat(Python.text(7)).isEqualTo("7");
        assertThat(Python.text(new BigDecimal("7.10"))).isEqualTo("7.1");
        assertThat(Python.text(new BigInteger("123456789012345678901234567890")))
                .isEqualTo("123456789012345678901234567890");
        assertThat(Python.text("it's")).isEqualTo("it's");
        assertThat(Python.text(1e16)).isEqualTo("1e+16");
        assertThat(Python.text(List.of("a", 1, 2.0))).isEqualTo("['a', 1, 2.0]");
        assertThat(Python.text(Tuple.of("a"))).isEqualTo("('a',)");
        assertThat(Python.text(new PySet(List.of()))).isEqualTo("set()");
    }

    @Test
    void quotesLikeRepr() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", "it's");
        map.put("b", Arrays.asList(null, true));

        assertThat(Python.repr(map)).isEqualTo("{'a': \"it's\", 'b': [None, True]}");
        assertThat(Python.repr("\u0000\u007f\n\\é😀\u200b")).isEqualTo("'\\x00\\x7f\\n\\\\é😀\\u200b'");
        assertThat(Python.repr(new Bytes(new byte[] {65, 0, (byte) 200}))).isEqualTo("b'A\\x00\\xc8'");
    }

    @Test
    void judgesTruth() {
        for (Object value : Arrays.asList(null, false, 0, 0.0, "", List.of(), Map.of(), Tuple.EMPTY, BigDecimal.ZERO)) {
            assertThat(Python.truth(value)).as("%s", value).isFalse();
        }
        for (Object value : List.of(true, 1, -0.5, "false", " ", List.of(0), Map.of("a", 0), Tuple.of((Object) null))) {
            assertThat(Python.truth(value)).as("%s", value).isTrue();
        }
    }

    @Test
    void comparesAcrossNumberTypes() {
        assertThat(Python.equal(1, 1.0)).isTrue();
        assertThat(Python.equal(true, 1L)).isTrue();
        assertThat(Python.equal(new BigDecimal("1.50"), 1.5)).isTrue();
        assertThat(Python.equal(9007199254740993L, 9007199254740992.0)).isFalse();
        assertThat(Python.equal(Double.NaN, Double.NaN)).isFalse();
        assertThat(Python.equal("1", 1)).isFalse();
        assertThat(Python.equal(null, false)).isFalse();
    }

    @Test
    void comparesContainersByContent() {
        assertThat(Python.equal(List.of(1, 2), Arrays.asList(1L, 2.0))).isTrue();
        assertThat(Python.equal(List.of(1), Tuple.of(1))).isFalse();
        assertThat(Python.equal(Map.of("a", 1, "b", 2), Map.of("b", 2.0, "a", true)))
                .isTrue();
        assertThat(Python.equal(Map.of("a", 1), Collections.singletonMap("a", null)))
                .isFalse();
        assertThat(new PySet(List.of(1L, 2L))).isEqualTo(new PySet(List.of(2.0, 1L)));
    }

    @Test
    void dictKeysCollideByEquality() {
        Map<Object, Object> dict = Dicts.create();
        Dicts.put(dict, 1L, "a");
        Dicts.put(dict, true, "b");
        Dicts.put(dict, 1.0, "c");
        Dicts.put(dict, Tuple.of(1L), "d");
        Dicts.put(dict, Tuple.of(1.0), "e");

        assertThat(Python.repr(dict)).isEqualTo("{1: 'c', (1,): 'e'}");
        assertThatThrownBy(() -> Dicts.put(dict, List.of(), 1)).hasMessage("unhashable type: 'list'");
    }
}
