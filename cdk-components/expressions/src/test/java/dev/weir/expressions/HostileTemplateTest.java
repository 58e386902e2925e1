package dev.weir.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weir.expressions.value.ExpressionException;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileTemplateTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 'a' * 10 ** 9 }}",
                "{{ [1] * 10 ** 9 }}",
                "{{ (1,) * 10 ** 12 }}",
                "{{ 9 ** (9 ** 9) }}",
                "{{ (10 ** 9000) * (10 ** 9000) * (10 ** 9000) }}",
                "{{ '%999999999d' % 1 }}",
                "{{ '%.999999999f' % 1.0 }}",
                "{{ '%*d' % (999999999, 1) }}",
                "{{ '{:999999999}'.format('x') }}",
                "{{ '{:.999999999f}'.format(1.0) }}",
                "{{ 'x'.ljust(10 ** 9) }}",
                "{{ 'x'.zfill(10 ** 10) }}",
                "{{ 'x'.center(10 ** 10) }}",
                "{{ 'x' | center(10 ** 10) }}",
                "{{ '\t'.expandtabs(10 ** 10) }}",
                "{{ ('a' * 5000 ~ 'b') | regex_search('(a|aa)+$') }}",
                "{{ ('a' * 100000) | regex_search('(a|b)*c') }}",
                "{{ ('x' * 30000) | regex_replace('(x+x+)+y', '') }}",
                "{{ {'a': [1]} | tojson(10 ** 9) }}",
                "{{ [[[1]]] | tojson('x' * 10000000) }}",
                "{{ 'a' | indent(10 ** 12) }}",
                "{{ '{:0999999999,}'.format(1) }}",
                "{{ lipsum(10 ** 9) }}",
                "{{ lipsum(1, true, 10 ** 9, 10 ** 10) }}",
                "{{ ('a' * 300000) | wordwrap(5) }}",
                "{{ 'x'.encode() * 10 ** 10 }}",
                "{% set l = [] %}{% set _ = l.append(l) %}{{ l | pprint }}",
                "{% set n = namespace(l=[1]) %}{% for x in 'x' * 60 %}{% set n.l = [n.l, n.l] %}{% endfor %}{{ n.l | pprint }}",
                "{{ [1] | batch(10 ** 9, 0) | list }}",
                "{{ [1] | slice(10 ** 9) | list }}",
                "{% set l = [] %}{% set _ = l.append(l) %}{{ l }}",
                "{% set l = [] %}{% set _ = l.append(l) %}{{ l | tojson }}",
                "{% set l = [] %}{% set m = [] %}{% set _ = l.append(l) %}{% set _ = m.append(m) %}{{ l == m }}",
                "{% set n = namespace(a=[1], b=[1]) %}{% for x in 'x' * 60 %}{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] %}{% endfor %}{{ n.a == n.b }}",
                "{% set n = namespace(a=[1], b=[1]) %}{% for x in 'x' * 60 %}{% set n.a = [n.a, n.a] %}{% set n.b = [n.b, n.b] %}{% endfor %}{{ n.a < n.b }}",
                "{% set n = namespace(t=(1,)) %}{% for x in 'x' * 60 %}{% set n.t = (n.t, n.t) %}{% endfor %}{{ {n.t: 1} }}",
                "{% set n = namespace(l=[1]) %}{% for x in 'x' * 60 %}{% set n.l = [n.l, n.l] %}{% endfor %}{{ n.l }}",
                "{% set n = namespace(l=[1]) %}{% for x in 'x' * 60 %}{% set n.l = [n.l, n.l] %}{% endfor %}{{ n.l | tojson }}",
                "{% set n = namespace() %}{% set n.n = n %}{{ n }}",
                "{% set d = {} %}{% set _ = d.update({'v': d.values()}) %}{{ d }}",
                "{% set s = 'a' * 4000000 %}{% set t = 'a' * 4000000 %}{% set w = 'x' * 100000 %}{% for x in w %}{% if s == t ~ '' %}{% endif %}{% endfor %}",
                "{% set s = 'a' * 4000000 %}{% set w = 'x' * 100000 %}{% for x in w %}{{ s[1] }}{{ s.find('b') }}{{ 'b' in s }}{{ s.isdigit() }}{{ s | length }}{% endfor %}",
                "{% set l = [1] %}{% for x in l %}{% set _ = l.append(x) %}{% endfor %}",
                "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
                "{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}",
                "{% for x in [1] recursive %}{{ loop([1]) }}{% endfor %}",
                "{% set s = 'aaaaaaaaaa' %}{% set t = s * 100000 %}{% for x in t %}{{ t }}{% endfor %}",
                "{% set a = 'x' * 4000 %}{% for b in a %}{% for c in a %}{% for d in a %}{% endfor %}{% endfor %}{% endfor %}",
                "{% set n = namespace(s='ab') %}{% for x in 'x' * 100 %}{% set n.s = n.s ~ n.s %}{% endfor %}",
                "{% set n = namespace(l=[1]) %}{% for x in 'x' * 100 %}{% set n.l = n.l + n.l %}{% endfor %}",
                "{% set n = namespace(n=3) %}{% for x in 'x' * 100 %}{% set n.n = n.n * n.n %}{% endfor %}",
                "{% set l = [1] %}{% for x in 'x' * 100 %}{% set _ = l.extend(l) %}{% endfor %}",
                "{{ ('a' * 4000).replace('', 'b' * 100000) }}",
                "{{ ('b' * 10000).join('a' * 100000) }}",
                "{{ ('a' * 100000) | join('b' * 10000) }}",
                "{{ ('a\n' * 10000) | indent(1000000) }}",
                "{{ '{a:{a:{a:{a}}}}'.format(a=9 ** 999999) }}",
            })
    void endInALimit(String hostile) {
        String error = assertTimeoutPreemptively(SOON, () -> Evaluations.errorClass(hostile, Map.of()));

        assertThat(error).as(hostile).isEqualTo("LimitError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ('a' * 100000 ~ ' b') | wordwrap(3) | length }}",
                "{{ ('a-' * 90000) | wordwrap(1) | length }}",
                "{{ ('http://a.b/' * 20000) | urlize | length }}",
                "{{ ('(' * 9000 ~ ')' * 9000) | urlize | length }}",
                "{{ ('a@' * 4000) | urlize | length }}",
                "{{ ['a b ' * 50000] | pprint | length }}",
                "{{ ('a' * 100000) | hash('blake2s') }}",
                "{{ ('<' * 100000) | striptags | length }}",
            })
    void longTextsTakeNoTime(String text) {
        String error = assertTimeoutPreemptively(SOON, () -> Evaluations.errorClass(text, Map.of()));

        assertThat(error).as(text).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ rows | tojson(2) | length }}",
                "{{ rows | pprint | length }}",
                "{{ text | indent(4) | length }}",
                "{{ text | urlize | length }}",
                "{{ ('a\t' * 20000).expandtabs() | length }}",
                "{{ pairs | urlencode | length }}",
                "{{ ('{} ' * 9000).format(*pairs) | length }}",
                "{% for pair in pairs %}{{ pair[0] }},{% endfor %}",
            })
    void ordinaryDataOfManyPartsEndsInNoLimit(String text) {
        List<Object> rows = new ArrayList<>();
        List<Object> pairs = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            pairs.add(List.of("key " + i, "<" + i + ">"));
            rows.add(Map.of("id", i, "name", "row " + i, "tags", List.of("a", "b")));
        }
        Map<String, Object> values =
                Map.of("rows", rows.subList(0, 6_000), "pairs", pairs, "text", "line of text\n".repeat(12_000));

        assertThat(Evaluations.errorClass(text, values)).as(text).isEqualTo("none");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ 'a' * 10 ** 30 }}",
                "{{ [1] * 10 ** 30 }}",
                "{{ '%c' % 10 ** 30 }}",
                "{{ '{:c}'.format(10 ** 30) }}",
                "{{ '{:c}'.format(-5) }}",
                "{{ '%d' % config.infinite }}"
            })
    void endInAnOverflow(String text) {
        assertThat(Evaluations.errorClass(text, Map.of("config", Map.of("infinite", Double.POSITIVE_INFINITY))))
                .as(text)
                .isEqualTo("OverflowError");
    }

    @Test
    void deepTemplatesAreSyntaxErrors() {
        List<String> deep = List.of(
                "{{ " + "(".repeat(50_000) + "1" + ")".repeat(50_000) + " }}",
                "{{ " + "[".repeat(50_000) + "]".repeat(50_000) + " }}",
                "{{ " + "not ".repeat(50_000) + "1 }}",
                "{{ " + "-".repeat(50_000) + "1 }}",
                "{{ 1" + " + 1".repeat(50_000) + " }}",
                "{{ a" + ".b".repeat(50_000) + " }}",
                "{{ a" + "|upper".repeat(50_000) + " }}",
                "{{ a" + " or a".repeat(50_000) + " }}",
                "{{ " + "1 if 1 else ".repeat(50_000) + "1 }}",
                "{{ a" + "()".repeat(50_000) + " }}",
                "{{ " + "{1:".repeat(50_000) + "1" + "}".repeat(50_000) + " }}",
                "{% if 1 %}".repeat(50_000) + "{% endif %}".repeat(50_000),
                "{% for x in y %}".repeat(50_000) + "{% endfor %}".repeat(50_000),
                "{% set " + "(".repeat(50_000) + "a" + ")".repeat(50_000) + " = 1 %}");
        for (String text : deep) {
            assertThatThrownBy(() -> assertTimeoutPreemptively(SOON, () -> Template.parse(text)))
                    .as(text.substring(0, 20))
                    .isInstanceOf(TemplateSyntaxException.class)
                    .hasMessageContaining("more than ");
        }
    }

    @Test
    void wideTemplatesAreFine() {
        String wide = "{{ '" + "x".repeat(200_000) + "' }}" + "{{ a }}".repeat(5_000);

        assertThat((String) Evaluations.evaluate(wide, Map.of("a", "b"))).hasSize(205_000);
    }

    @Test
    void deepLiteralsStayText() {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);

        assertThat(Evaluations.evaluate(deep)).isEqualTo(deep);
        assertThat(Evaluations.evaluate("-".repeat(100_000) + "1")).isEqualTo("-".repeat(100_000) + "1");
    }

    @Test
    void deepValuesEndInALimit() {
        List<Object> deep = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            deep = new ArrayList<>(List.of(deep));
        }
        Map<String, Object> values = Map.of("deep", deep);

        assertThat(Evaluations.errorClass("{{ deep }}", values)).isEqualTo("LimitError");
        assertThat(Evaluations.errorClass("{{ deep | tojson }}", values)).isEqualTo("LimitError");
        assertThat(Evaluations.errorClass("{{ deep | string }}", values)).isEqualTo("LimitError");
        assertThat(Evaluations.errorClass("{{ deep | hash }}", values)).isEqualTo("LimitError");
        assertThat(Evaluations.errorClass("{{ deep < [deep[0]] }}", values)).isIn("LimitError", "none");
    }

    @Test
    void hashesOfDeepTuplesEndInALimit() {
        String text =
                "{% set n = namespace(t=(1,)) %}{% for x in 'x' * 20000 %}{% set n.t = (n.t,) %}{% endfor %}{{ {n.t: 1} }}";

        assertThat(Evaluations.errorClass(text, Map.of())).isEqualTo("LimitError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{ ''.__class__.__mro__ }}",
                "{{ ''['__class__']['__mro__'] }}",
                "{{ config.__class__.__init__.__globals__ }}",
                "{{ cycler.__init__.__globals__ }}",
                "{{ max.__call__(1, 2) }}",
                "{{ (''|attr('__class__')).__bases__ }}",
            })
    void hiddenAttributesAreOutOfReach(String text) {
        assertThat(Evaluations.errorClass(text, Map.of("config", Map.of()))).isEqualTo("SecurityError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "getClass",
                "class",
                "hashCode",
                "toString",
                "wait",
                "size",
                "entrySet",
                "value",
                "bytes",
                "isEmpty"
            })
    void javaMembersAreOutOfReach(String name) {
        Map<String, Object> values =
                Map.of("s", "text", "l", List.of(1), "m", Map.of("k", 1), "o", new Object(), "n", 5);
        for (String variable : values.keySet()) {
            assertThat(Evaluations.evaluate("{{ " + variable + "." + name + " is defined }}", values))
                    .isEqualTo(false);
            assertThat(Evaluations.errorClass("{{ " + variable + "." + name + "() }}", values))
                    .isEqualTo("UndefinedError");
        }
    }

    @Test
    void foreignObjectsPrintNothingOfThemselves() {
        Object secret = new Object() {
            @Override
            public String toString() {
                return "secret";
            }
        };

        assertThat(Evaluations.evaluate("{{ o }}{{ [o] }}", Map.of("o", secret)))
                .isEqualTo("<object>[<object>]");
    }

    @Test
    void readOnlyValuesOfTheCallerStayAsTheyAre() {
        Map<String, Object> config = Map.of("a", List.of(1));

        assertThat(Evaluations.errorClass("{{ config.update({'b': 1}) }}", Map.of("config", config)))
                .isEqualTo("SecurityError");
        assertThat(Evaluations.errorClass("{{ config.pop('a') }}", Map.of("config", config)))
                .isEqualTo("SecurityError");
        assertThat(Evaluations.errorClass("{{ config.a.append(2) }}", Map.of("config", config)))
                .isEqualTo("SecurityError");
    }

    @Test
    void garbageNeverEndsInAnotherError() {
        String[] pieces = {
            "{{",
            "}}",
            "{%",
            "%}",
            "{#",
            "#}",
            "if",
            "for x in y",
            "endif",
            "endfor",
            "set a =",
            "a",
            "'",
            "\"",
            "\\",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "|",
            "upper",
            ".",
            ",",
            ":",
            "1",
            "0x",
            "1e",
            "-",
            "+",
            "*",
            "**",
            "//",
            "~",
            "is",
            "not",
            "in",
            "none",
            "é",
            "\n",
            "\r\n",
            " ",
            "macro m(a)",
            "endmacro",
            "raw",
            "endraw",
            "=",
            "==",
            "<",
            "else",
            "recursive"
        };
        java.util.Random random = new java.util.Random(42);
        Map<String, Object> values = new HashMap<>(Map.of("a", 1, "y", List.of(1, 2)));
        int parsed = 0;
        for (int i = 0; i < 30_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(12); j >= 0; j--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            try {
                Evaluations.evaluate(text.toString(), new LinkedHashMap<>(values));
                parsed++;
            } catch (ExpressionException expected) {
                assertThat(expected.errorClass()).isNotEmpty();
            }
        }

        assertThat(parsed).isGreaterThan(1_000);
    }
}
