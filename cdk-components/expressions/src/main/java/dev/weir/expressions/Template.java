package dev.weir.expressions;

import dev.weir.expressions.compile.Program;
import dev.weir.expressions.literal.Literal;
import dev.weir.expressions.syntax.Parser;
import dev.weir.expressions.syntax.Statement;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.expressions.value.PySet;
import dev.weir.expressions.value.Python;
import dev.weir.expressions.value.Run;
import dev.weir.expressions.value.Tuple;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One parsed and compiled text. Immutable and safe for any number of threads. */
public final class Template {

    /** The language has it up to 6.33.7; the reference refuses each text that holds its name since then. */
    private static final String FORMER_VARIABLE = "stream_state";

    private static final Template FALSE = parse("False");
    private static final List<@Nullable Object> FALSE_VALUES = Arrays.asList(
            "False",
            "false",
            "{}",
            "[]",
            "()",
            "",
            "0",
            "0.0",
            Map.of(),
            false,
            null,
            List.of(),
            Tuple.EMPTY,
            new PySet(List.of()));

    private final String text;
    private final @Nullable Markup markup;
    private final String plainText;
    private final @Nullable Object plainValue;
    private final boolean namesFormerVariable;

    private Template(String text, @Nullable Markup markup) {
        this.text = text;
        this.markup = markup;
        this.plainText = markup == null ? unified(text) : "";
        this.plainValue = Literal.parse(plainText);
        this.namesFormerVariable = text.contains(FORMER_VARIABLE);
    }

    /**
     * Parses a text, in which texts are plain.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static Template parse(String text) {
        return parse(text, Dialect.PLAIN_TEXT);
    }

    /**
     * Parses a text.
     *
     * @throws dev.weir.expressions.value.TemplateSyntaxException with line and column
     */
    public static Template parse(String text, Dialect dialect) {
        boolean plain = !text.contains("{{") && !text.contains("{%") && !text.contains("{#");
        return new Template(text, plain ? null : Markup.of(text, dialect));
    }

    private static String unified(String text) {
        String lines =
                text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
        return lines.endsWith("\n") ? lines.substring(0, lines.length() - 1) : lines;
    }

    public String text() {
        return text;
    }

    /** Whether the text holds no markup at all. */
    public boolean isPlain() {
        return markup == null;
    }

    /** What the template reads and uses. */
    public Analysis analysis() {
        return markup == null ? Analysis.NOTHING : markup.analysis();
    }

    /**
     * The names that the template uses and that do not exist. Takes as long as parsing it.
     *
     * @param variables the names that the field offers, or any field; null to leave variables out, called ones apart
     */
    public List<Unknown> unknown(@Nullable Collection<String> variables) {
        return markup == null ? List.of() : UnknownNames.of(text, markup.program(), variables);
    }

    /**
     * The value of a string field: the literal that the rendered text denotes, otherwise the text; empty if the template
     * renders nothing.
     *
     * @throws dev.weir.expressions.value.EvaluationException of the class that the reference raises
     */
    public @Nullable Object evaluate(Variables variables, Environment environment) {
        return evaluate(variables, environment, this, ValueTypes.ANY);
    }

    /** The value of the rendered text, or of the fallback when that is empty or undefined; null without a fallback. */
    public @Nullable Object evaluate(
            Variables variables, Environment environment, @Nullable Template fallback, ValueTypes validTypes) {
        if (namesFormerVariable && !variables.declares(FORMER_VARIABLE)) {
            throw new EvaluationException(
                    "AirbyteTracedException",
                    "Cannot evaluate template: `stream_state` is no longer supported (use `stream_interval`)");
        }
        Object rendered;
        try {
            rendered = rendered(variables, environment);
        } catch (EvaluationException error) {
            if (!error.is(EvaluationException.UNDEFINED) || fallback == this) {
                throw error;
            }
            rendered = "";
        }
        if ("".equals(rendered)) {
            if (fallback == null) {
                return null;
            }
            rendered = fallback == this ? "" : fallback.rendered(variables, environment);
            return typed(fallback, rendered, validTypes, environment);
        }
        return typed(this, rendered, validTypes, environment);
    }

    /** The value of a boolean field: false for the texts and values that the reference lists, true for all others. */
    public boolean test(Variables variables, Environment environment) {
        Object value = evaluate(variables, environment, FALSE, ValueTypes.ANY);
        if (value instanceof Boolean truth) {
            return truth;
        }
        return FALSE_VALUES.stream().noneMatch(falseValue -> Python.equal(falseValue, value));
    }

    private static @Nullable Object typed(
            Template source, @Nullable Object rendered, ValueTypes validTypes, Environment environment) {
        if (!(rendered instanceof String text)) {
            return validTypes.allow(rendered) ? rendered : Python.text(rendered);
        }
        Object value = source.markup == null ? source.plainValue : Literal.parse(text, environment.limits());
        return validTypes.allow(value) ? value : text;
    }

    /**
     * The text that the template prints, or the number, boolean or None that it prints alone; its own text if that ends in a
     * TypeError.
     */
    private @Nullable Object rendered(Variables variables, Environment environment) {
        if (markup == null) {
            return plainText;
        }
        Program program = markup.program();
        program.checkComplete();
        ScopedNames names = ScopedNames.checked(program.freeNames(), variables);
        try {
            return program.render(names, new Run(environment.clock(), environment.uuids(), environment.limits()));
        } catch (EvaluationException error) {
            if (error.is(EvaluationException.TYPE)) {
                return text;
            }
            throw error;
        }
    }

    @Override
    public String toString() {
        return text;
    }

    /** What a text with markup means. */
    private record Markup(Program program, Analysis analysis) {

        private static final Pattern ESCAPING = Pattern.compile("\\{%[-+]?\\s*autoescape\\b");

        static Markup of(String text, Dialect dialect) {
            List<Statement> statements = Parser.parse(text);
            boolean escapes = ESCAPING.matcher(text).find();
            Program program = Program.compile(statements, dialect == Dialect.MARKED_HTML || escapes);
            return new Markup(program, Analysis.of(program, statements));
        }
    }
}
