package dev.weir.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.expressions.syntax.AccessPath;
import dev.weir.expressions.value.Attributes;
import dev.weir.expressions.value.Callable;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.Limits;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TemplateTest {

    private static final Environment ENVIRONMENT = Evaluations.ENVIRONMENT;

    @Test
    void plainTextKeepsItsTextAndGetsItsType() {
        Template template = Template.parse("12");

        assertThat(template.isPlain()).isTrue();
        assertThat(template.text()).isEqualTo("12");
        assertThat(template.evaluate(Evaluations.variables(Map.of()), ENVIRONMENT))
                .isEqualTo(12L);
        assertThat(Template.parse("{# c #}").isPlain()).isFalse();
    }

    @Test
    void acceptsAllJavaNumbers() {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "v",
                List.of(1, (short) 2, 3L, new BigInteger("4"), 1.5f, 2.5, new BigDecimal("7"), new BigDecimal("7.50")));

        assertThat(Evaluations.evaluate("{{ v }}", values)).isEqualTo(List.of(1L, 2L, 3L, 4L, 1.5, 2.5, 7L, 7.5));
        assertThat(Evaluations.evaluate("{{ v[0] + v[1] + v[3] + v[6] }}", values))
                .isEqualTo(14L);
        assertThat(Evaluations.evaluate("{{ v | sum }}", values)).isEqualTo(28.5);
        assertThat(Evaluations.evaluate("{{ 2 in v }}{{ v[0] == 1 }}{{ v.index(4) }}", values))
                .isEqualTo("TrueTrue3");
    }

    @Test
    void undeclaredNamesAreErrors() {
        assertThatThrownBy(() -> Evaluations.evaluate("{{ b }}{{ a }}{{ c }}", Map.of("c", 1)))
                .isInstanceOf(EvaluationException.class)
                .hasMessage(
                        "Cannot evaluate template: undeclared variables [a, b] (use a variable that this field offers)");
    }

    @Test
    void declaredNamesMayHoldNothing() {
        Map<String, Object> values = new HashMap<>();
        values.put("a", null);

        assertThat(Evaluations.evaluate("{{ a }}", values)).isNull();
        assertThat(Evaluations.evaluate("{{ a is none }}", values)).isEqualTo(true);
    }

    @Test
    void oldNamesMeanTheSlice() {
        Map<String, Object> values = Map.of("stream_slice", Map.of("id", 3));

        assertThat(Evaluations.evaluate("{{ stream_partition.id }}{{ stream_interval.id }}", values))
                .isEqualTo(33L);
        assertThatThrownBy(() -> Evaluations.evaluate("{{ stream_partition }}", Map.of("stream_partition", 1)))
                .hasMessage(
                        "Cannot evaluate template: the variable 'stream_partition' is reserved (declare 'stream_slice' instead)");
    }

    @Test
    void theRemovedVariableIsAnErrorEvenInPlainText() {
        assertThatThrownBy(() -> Evaluations.evaluate("stream_state"))
                .isInstanceOfSatisfying(
                        EvaluationException.class,
                        error -> assertThat(error.errorClass()).isEqualTo("AirbyteTracedException"))
                .hasMessage("Cannot evaluate template: `stream_state` is no longer supported (use `stream_interval`)");
    }

    @Test
    void fallbackStandsForEmptyAndUndefined() {
        Variables variables = Evaluations.variables(Map.of("c", Map.of("e", "")));
        Template fallback = Template.parse("{{ 1 + 1 }}");

        assertThat(Template.parse("{{ c.x.y }}").evaluate(variables, ENVIRONMENT, fallback, ValueTypes.ANY))
                .isEqualTo(2L);
        assertThat(Template.parse("{{ c.e }}").evaluate(variables, ENVIRONMENT, fallback, ValueTypes.TEXT))
                .isEqualTo("2");
        assertThat(Template.parse("{{ c.x.y }}").evaluate(variables, ENVIRONMENT, null, ValueTypes.ANY))
                .isNull();
        assertThat(Template.parse("{{ c.e }}").evaluate(variables, ENVIRONMENT)).isEqualTo("");
        assertThatThrownBy(() -> Template.parse("{{ c.x.y }}").evaluate(variables, ENVIRONMENT))
                .hasMessage("'dict object' has no attribute 'x'");
    }

    @Test
    void evaluatesAnewEachTime() {
        Template template = Template.parse("{{ a }}");

        assertThat(template.evaluate(Evaluations.variables(Map.of("a", "{{ a }}")), ENVIRONMENT))
                .isEqualTo("{{ a }}");
        assertThat(template.evaluate(Evaluations.variables(Map.of("a", 5)), ENVIRONMENT))
                .isEqualTo(5L);
    }

    @Test
    void syntaxErrorsSayWhere() {
        assertThatThrownBy(() -> Template.parse("line one\n  {{ a b }}"))
                .isInstanceOfSatisfying(TemplateSyntaxException.class, error -> {
                    assertThat(error.line()).isEqualTo(2);
                    assertThat(error.column()).isEqualTo(8);
                })
                .hasMessage("Cannot parse template: expected '}}', found 'b' at line 2, column 8");
        assertThatThrownBy(() -> Template.parse("{% if a %}"))
                .hasMessage(
                        "Cannot parse template: the template ends before one of the tags [elif, else, endif] at line 1, column 11");
        assertThatThrownBy(() -> Template.parse("{% nope %}"))
                .hasMessage("Cannot parse template: unknown tag 'nope' at line 1, column 4");
    }

    @Test
    void attributesComeBeforeItemsAndItemsBeforeAttributesInBrackets() {
        Map<String, Object> values =
                Map.of("s", new Slice(Map.of("id", 1, "extra", "item"), Map.of("extra", "attribute")));

        assertThat(Evaluations.evaluate("{{ s.extra }}|{{ s['extra'] }}|{{ s.id }}", values))
                .isEqualTo("attribute|item|1");
        assertThat(Evaluations.errorClass("{{ s.update({}) }}", values)).isEqualTo("UndefinedError");
        assertThat(Evaluations.evaluate("{{ s | tojson }}", values)).isEqualTo("{{ s | tojson }}");
    }

    @Test
    void emptySlicesAreTrueWithExtraFields() {
        assertThat(Evaluations.evaluate("{{ 1 if s else 2 }}", Map.of("s", new Slice(Map.of(), Map.of()))))
                .isEqualTo(2L);
        assertThat(Evaluations.evaluate(
                        "{{ 1 if s else 2 }}",
                        Map.of("s", new Slice(Map.of(), Map.of("extra_fields", Map.of("a", 1))))))
                .isEqualTo(1L);
    }

    @Test
    void callsFunctionsOfTheContext() {
        Callable shout = (positional, named) -> positional + "!" + named;
        Map<String, Object> values = Map.of("shout", shout);

        assertThat(Evaluations.evaluate("{{ shout(1, 'a', b=2) }}", values)).isEqualTo("[1, a]!{b=2}");
        assertThat(Evaluations.evaluate("{{ shout is callable }}", values)).isEqualTo(true);
    }

    @Test
    void headersMayIgnoreCase() {
        Map<String, Object> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("X-Next", "7");
        Map<String, Object> values = Map.of("headers", headers);

        assertThat(Evaluations.evaluate("{{ headers['x-next'] }}{{ headers.get('X-NEXT') }}", values))
                .isEqualTo(77L);
        assertThat(Evaluations.evaluate("{{ 'x-NEXT' in headers }}{{ 1 in headers }}", values))
                .isEqualTo("TrueFalse");
    }

    @Test
    void changesOnlyWhatTheCallerLetsItChange() {
        Map<String, Object> record = new LinkedHashMap<>(Map.of("a", 1));

        Evaluations.evaluate("{% set _ = record.update({'b': 2}) %}", Map.of("record", record));

        assertThat(record).containsEntry("b", 2L);
    }

    @Test
    void conditionsFollowTheListOfFalseValues() {
        Variables none = Evaluations.variables(Map.of());
        for (String text :
                List.of("False", "false", "{}", "[]", "()", "", "0", "0.0", "-0.0", "0e0", "{{ [] }}", "{{ none }}")) {
            assertThat(Template.parse(text).test(none, ENVIRONMENT)).as(text).isFalse();
        }
        for (String text : List.of("no", "null", "FALSE", " ", "...", "{{ none > 1 }}", "1", "[0]")) {
            assertThat(Template.parse(text).test(none, ENVIRONMENT)).as(text).isTrue();
        }
    }

    @Test
    void analysisNamesWhatIsRead() {
        Analysis analysis = Template.parse(
                        "{{ response.meta['next'] }}{{ response.get('data', {}).get(0).id }}{{ record[config.key].x }}"
                                + "{% for x in response.rows.values() %}{{ x.y }}{% endfor %}{{ now_utc() | nope }}{{ 1 is odder }}")
                .analysis();

        assertThat(analysis.freeNames()).containsExactlyInAnyOrder("response", "record", "config");
        assertThat(analysis.paths())
                .containsExactlyInAnyOrder(
                        new AccessPath(List.of("response", "meta", "next"), false),
                        new AccessPath(List.of("response", "data", 0L, "id"), false),
                        new AccessPath(List.of("record"), true),
                        new AccessPath(List.of("config", "key"), false),
                        new AccessPath(List.of("response", "rows"), true));
        assertThat(analysis.constant()).isFalse();
        assertThat(analysis.unknownFilters()).containsExactly("nope");
        assertThat(analysis.unknownTests()).containsExactly("odder");
    }

    @Test
    void analysisKnowsConstants() {
        assertThat(Template.parse("text").analysis().constant()).isTrue();
        assertThat(Template.parse("{{ 1 + max(1, 2) }}").analysis().constant()).isTrue();
        assertThat(Template.parse("{{ today_utc() }}").analysis().constant()).isFalse();
        assertThat(Template.parse("{{ config }}").analysis().constant()).isFalse();
        assertThat(Template.parse("{% set a = 1 %}{{ a }}").analysis().freeNames())
                .isEmpty();
    }

    @Test
    void limitsAreTheCallers() {
        Environment tight =
                new Environment(ENVIRONMENT.clock(), new Limits(50, 20, 10, 64, 5, 10), ENVIRONMENT.uuids());
        Variables none = Evaluations.variables(Map.of());

        assertThatThrownBy(() -> Template.parse("{{ 'a' * 21 }}").evaluate(none, tight))
                .hasMessage("Cannot evaluate template: more than 20 characters in one text (simplify the template)");
        assertThatThrownBy(() -> Template.parse("{{ [1] * 11 }}").evaluate(none, tight))
                .hasMessage(
                        "Cannot evaluate template: more than 10 elements in one collection (simplify the template)");
        assertThatThrownBy(() -> Template.parse("{{ n ** 65 }}").evaluate(Evaluations.variables(Map.of("n", 2)), tight))
                .hasMessageContaining("Cannot evaluate template: more than 64 bits in one integer");
        assertThatThrownBy(() -> Template.parse("{{ 'aaaaaaaaaaaaaaaaaaa' | regex_search('(x)') }}")
                        .evaluate(none, tight))
                .hasMessage("Cannot evaluate template: more than 10 regular expression steps (simplify the template)");
    }

    @Test
    void isSafeForManyThreads() throws Exception {
        Template template = Template.parse(
                "{% set l = [] %}{% for x in v %}{% set _ = l.append(x * n) %}{% endfor %}{{ l | sum }}");
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Object>> results = new java.util.ArrayList<>();
            for (int i = 0; i < 500; i++) {
                Map<String, Object> values = Map.of("v", Arrays.asList(1, 2, 3), "n", i);
                results.add(threads.submit(() -> template.evaluate(Evaluations.variables(values), ENVIRONMENT)));
            }
            for (int i = 0; i < results.size(); i++) {
                assertThat(results.get(i).get()).isEqualTo(6L * i);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void mappingsEvaluateKeysAndValues() {
        MappingTemplate mapping =
                MappingTemplate.of(new LinkedHashMap<>(Map.of("k{{ a }}", "{{ a }}", "{{ x.y }}", 5)));
        Variables variables = Evaluations.variables(Map.of("a", 1, "x", Map.of()));

        Map<?, ?> result = mapping.evaluate(variables, ENVIRONMENT, ValueTypes.TEXT, ValueTypes.TEXT_OR_LIST);
        assertThat(result.get("k1")).isEqualTo("1");
        assertThat(result.containsKey(null)).isTrue();
        assertThat(result.get(null)).isEqualTo(5);
        assertThat(mapping.templates()).hasSize(3);
    }

    @Test
    void treesDropEmptyEntriesAndKeepElements() {
        NestedTemplate tree =
                NestedTemplate.of(Map.of("a", List.of("{{ c.n }}", 1, "{{ c.v }}"), "b", Map.of("gone", "{{ c.n }}")));
        Variables variables = Evaluations.variables(Map.of("c", Map.of("v", "x")));

        Map<String, Object> expected = Map.of("a", Arrays.asList(null, 1, "x"), "b", Map.of());
        assertThat(tree.evaluate(variables, ENVIRONMENT)).isEqualTo(expected);
        assertThat(NestedTemplate.of("{{ c.n }}").evaluate(variables, ENVIRONMENT))
                .isEqualTo("");
        assertThat(tree.templates()).hasSize(6);
    }

    /** A mapping with attributes. */
    private static final class Slice extends AbstractMap<String, Object> implements Attributes {

        private final Map<String, Object> items;
        private final Map<String, Object> attributes;

        Slice(Map<String, Object> items, Map<String, Object> attributes) {
            this.items = items;
            this.attributes = attributes;
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            return items.entrySet();
        }

        @Override
        public boolean hasAttribute(String name) {
            return attributes.containsKey(name);
        }

        @Override
        public @Nullable Object attribute(String name) {
            return attributes.get(name);
        }
    }

    @Test
    void namesWhatDoesNotExistWithItsPlace() {
        Template template =
                Template.parse("{{ record.at.strftme('%Y') }}\n{{ now_utcc() | lowr }} {{ recrod is odder }}");

        assertThat(template.unknown(List.of("record", "config")))
                .containsExactly(
                        new Unknown(Unknown.Kind.METHOD, "strftme", 1, 14, false, List.of("strftime", "strptime")),
                        new Unknown(Unknown.Kind.FILTER, "lowr", 2, 17, true, List.of("lower")),
                        new Unknown(Unknown.Kind.MACRO, "now_utcc", 2, 4, true, List.of("now_utc")),
                        new Unknown(Unknown.Kind.TEST, "odder", 2, 38, true, List.of()),
                        new Unknown(Unknown.Kind.VARIABLE, "recrod", 2, 28, true, List.of("record")));
    }

    @Test
    void aNameThatAnotherBranchMightNeverNeedIsNoCertainEnd() {
        assertThat(Template.parse("{{ (1 | nope) if config.a else 2 }}{{ [1] | map('uper') | list }}")
                        .unknown(null))
                .extracting(Unknown::name, Unknown::certain)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("nope", false),
                        org.assertj.core.groups.Tuple.tuple("uper", false));
    }

    @Test
    void knowsTheNamesThatTheTemplateItselfGives() {
        String text = "{% macro m(a) %}{{ a.upper() }}{{ caller() }}{% endmacro %}{% call m('x') %}{% endcall %}"
                + "{% set n = namespace(f=m) %}{{ n.f('y') }}{% for x in [1] %}{{ loop.cycle(1, 2) }}{% endfor %}";

        assertThat(Template.parse(text).unknown(List.of())).isEmpty();
    }
}
