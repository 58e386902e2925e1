package dev.weir.expressions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hostile templates in a JVM with a heap that holds one of the longest texts, and not two copies of it. */
class SmallHeapTest {

    private static final String LONG = "{% set s = 'a' * 10000000 %}";
    private static final String SIGNS = "{% set s = '<' * 5000000 %}";
    private static final String WIDE = "{% set s = '\u4e00' * 3000000 %}";
    private static final String NESTED =
            "{% set n = namespace(l=['&' * 1000]) %}{% for x in 'x' * 40 %}{% set n.l = [n.l, n.l] %}{% endfor %}";

    private static final List<String> LARGE = List.of(
            SIGNS + "{{ s | escape }}",
            SIGNS + "{{ s | forceescape }}",
            SIGNS + "{{ s | urlize }}",
            SIGNS + "{{ {'a': s} | xmlattr }}",
            SIGNS + "{{ (s * 2) | urlencode }}",
            SIGNS + "{{ [(s, s), (s, s)] | urlencode }}",
            SIGNS + "{{ s | tojson }}",
            SIGNS + "{{ [s, s] | tojson(2) }}",
            SIGNS + "{% autoescape true %}{{ s }}{% endautoescape %}",
            SIGNS + "{% autoescape true %}{{ ('b' | e) ~ s }}{% endautoescape %}",
            SIGNS + "{% autoescape true %}{{ [s, s] | join('b' | e) }}{% endautoescape %}",
            SIGNS + "{% autoescape true %}{{ ('%s' | e) % s }}{% endautoescape %}",
            WIDE + "{{ s | urlencode }}",
            WIDE + "{{ s | tojson }}",
            WIDE + "{{ [s, s] | string }}",
            WIDE + "{{ '%a' % s }}",
            WIDE + "{{ s.encode('ascii', 'xmlcharrefreplace') }}",
            WIDE + "{{ s.encode('ascii', 'backslashreplace') }}",
            LONG + "{{ s ~ s }}",
            LONG + "{{ s + s }}",
            LONG + "{{ s * 2 }}",
            LONG + "{{ s }}{{ s }}",
            LONG + "{{ s.replace('a', 'bb') }}",
            LONG + "{{ s.replace('', 'b') }}",
            LONG + "{{ s | replace('a', 'bbb') }}",
            LONG + "{{ 'b'.join(s[:400000]) * 30 }}",
            LONG + "{{ s.join(['b', 'b', 'b']) }}",
            LONG + "{{ ['b', 'b', 'b'] | join(s) }}",
            LONG + "{{ [s, s] | join }}",
            LONG + "{{ s | center(20000000) }}",
            LONG + "{{ s.ljust(20000000) }}",
            LONG + "{{ s.zfill(20000000) }}",
            LONG + "{{ ('b\n' * 10) | indent(s) }}",
            LONG + "{{ ('\t' * 1000).expandtabs(100000) }}",
            LONG + "{{ '%s%s' % (s, s) }}",
            LONG + "{{ '%s%s' | format(s, s) }}",
            LONG + "{{ '{0}{0}'.format(s) }}",
            LONG + "{{ '{0:>20000000}'.format(s) }}",
            LONG + "{{ [s, s] }}",
            LONG + "{{ [s, s] | pprint }}",
            LONG + "{{ {'a': s, 'b': s} | tojson }}",
            LONG + "{{ {s: s} | tojson }}",
            LONG + "{{ (s ~ s[:5000000]) | base64encode }}",
            LONG + "{{ s[:8388609].encode('utf-16') }}",
            LONG + "{{ s.translate({97: 'bb'}) }}",
            LONG + "{{ s | regex_replace('a', 'bb') }}",
            LONG + "{{ ('a b' * 100) | wordwrap(1, true, s) }}",
            LONG + "{{ 'http://a.bc' | urlize(none, false, s[:8000000], s) }}",
            LONG + "{{ ('http://a.bc ' * 100) | urlize(none, false, s[:1000000]) }}",
            LONG + "{% set l = [] %}{% for x in 'x' * 100 %}{% set _ = l.append(s ~ x) %}{% endfor %}",
            LONG + "{{ '%s'.encode() % s.encode() * 2 }}",
            LONG + "{{ s.encode().replace('a'.encode(), 'bb'.encode()) }}",
            LONG + "{{ s.encode().hex() }}",
            "{{ ('\u00df' * 6000000) | upper }}",
            "{{ ('\u00df' * 6000000).casefold() }}",
            "{{ ('\u0390' * 6000000).upper() }}",
            "{{ now_utc().strftime('%9999Y' * 5000) }}",
            "{{ format_datetime(now_utc(), '%c' * 800000) }}",
            "{{ day_delta(1, '%c' * 800000) }}",
            "{{ now_utc().isoformat('T') * 1000000 }}",
            "[{{ '[],' * 600000 }}]",
            "{{ '1,' * 600000 }}",
            "[{{ '{1:1},' * 200000 }}]",
            "{{ [1] * 400000 + [1] * 400000 }}",
            "{% set l = [1] * 500000 %}{% for x in 'x' * 100 %}{% set _ = l.extend([1]) %}{% endfor %}",
            NESTED + "{{ n.l }}",
            NESTED + "{{ n.l | tojson }}",
            NESTED + "{{ n.l | pprint }}");

    @Test
    void theSizeEndsLargeTextsBeforeTheyTakeTheMemory() throws Exception {
        List<String> messages = messages(LARGE);

        assertThat(messages).hasSameSizeAs(LARGE);
        for (int i = 0; i < LARGE.size(); i++) {
            assertThat(messages.get(i))
                    .as(LARGE.get(i))
                    .matches("Cannot evaluate template: more than \\d+ "
                            + "(characters in one text|elements in one collection|values in a printed literal|steps)"
                            + " \\(simplify the template\\)");
        }
    }

    private static List<String> messages(List<String> templates) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        Process child = new ProcessBuilder(
                        java, "-Xmx64m", "-XX:+UseSerialGC", "-cp", classPath, SmallHeap.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (Writer lines = child.outputWriter(StandardCharsets.UTF_8)) {
            for (String template : templates) {
                lines.write(template.replace("\n", "\\n").replace("\t", "\\t") + "\n");
            }
        }
        return child.inputReader(StandardCharsets.UTF_8).lines().toList();
    }
}
