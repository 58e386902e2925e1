package dev.weir.descriptors.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    sends {@code a_key}, twice                         | sends `a_key`, twice
                    usually {@code {{ config['api_key'] }}}            | usually `{{ config['api_key'] }}`
                    {@code {% if x %}} ends                            | `{% if x %}` ends
                    {@code a `tick`}                                   | `` a `tick` ``
                    {@literal <b>}                                     | <b>
                    see {@link Row}                                    | see `Row`
                    see {@link #copy()}                                | see `copy()`
                    see {@link Row#copy(int, int)}                     | see `Row.copy(int, int)`
                    see {@link Row#copy(int, int) a copy}              | see `a copy`
                    see {@linkplain Row a row}                         | see a row
                    a &lt; b &amp;&amp; c &gt; d, &#233; & &apos;x&apos; | a < b && c > d, é & 'x'
                    a < b and <5                                       | a < b and <5
                    <code>x</code> <b>y</b> <em>z</em>                 | `x` **y** *z*
                    <a href="https://weir.dev/x">the <i>page</i></a>.  | [the *page*](https://weir.dev/x).
                    """)
    void turnsInlineMarkup(String javadoc, String markdown) {
        assertThat(Markdown.of(javadoc)).isEqualTo(markdown);
    }

    @Test
    void joinsTheLinesOfAParagraph() {
        assertThat(Markdown.of(" One\n two  {@code three\n   four}.\n\n <p>Five\n six.\n </p>\n"))
                .isEqualTo("One two `three four`.\n\nFive six.");
    }

    @Test
    void keepsPreformattedLines() {
        assertThat(Markdown.of("""
                                 Like this:
                                 <pre>{@code
                                 type: Custom
                                   a: {b: 1}
                                 }</pre>
                                 or <pre>
                                 x &lt; y

                                 z
                                 </pre>
                                """)).isEqualTo("""
                        Like this:

                        ```
                        type: Custom
                          a: {b: 1}
                        ```

                        or

                        ```
                        x < y

                        z
                        ```""");
    }

    @Test
    void indentsNestedLists() {
        assertThat(Markdown.of("""
                                Either
                                <ul>
                                  <li>one
                                      <ol><li>first</li><li>second</ol>
                                  </li>
                                  <li>two,
                                      on two lines
                                </ul>
                                or none.
                                """)).isEqualTo("""
                        Either

                        - one
                          1. first
                          1. second
                        - two, on two lines

                        or none.""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    a {@value X} b           | {@value} has no Markdown form here
                    a {@code b               | '{@code b' is not closed
                    <h1>a</h1>               | <h1> has no Markdown form here
                    <a name="x">a</a>        | <a name="x"> has no Markdown form here
                    <li>a                    | <li> stands outside of a list
                    a</ul>                   | </ul> stands outside of a list
                    <pre>a                   | <pre> does not end
                    <p                       | '<p' is no tag that ends
                    &mdash;                  | &mdash; is not known here
                    """)
    void refusesWhatHasNoMarkdownForm(String javadoc, String reason) {
        assertThatThrownBy(() -> Markdown.of(javadoc))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(reason);
    }
}
