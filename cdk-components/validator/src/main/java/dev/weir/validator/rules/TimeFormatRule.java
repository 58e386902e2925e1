package dev.weir.validator.rules;

import dev.weir.expressions.time.DurationParser;
import dev.weir.expressions.time.TimeFormat;
import dev.weir.expressions.value.EvaluationException;
import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;
import dev.weir.validator.component.Component;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.rule.Rule;
import dev.weir.validator.rule.Subject;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times of a cursor that are not written as its formats say. */
public final class TimeFormatRule implements Rule {

    private static final OffsetDateTime SOME_TIME = OffsetDateTime.of(2024, 11, 28, 13, 45, 59, 0, ZoneOffset.UTC);
    private static final List<String> DURATIONS = List.of("step", "cursor_granularity", "lookback_window");
    private static final Pattern PRINTED = Pattern.compile(
            "^\\s*\\{\\{[^{}]*(?:strftime\\(\\s*|format_datetime\\([^{}]*,\\s*)(['\"])([^'\"]+)\\1\\s*\\)\\s*}}\\s*$");
    private static final Pattern INPUT =
            Pattern.compile("^\\s*\\{\\{\\s*config(?:\\[['\"](\\w+)['\"]]|\\.(\\w+))\\s*}}\\s*$");

    @Override
    public String id() {
        return "time-format";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public void check(Subject subject, Findings findings) {
        for (Component cursor : subject.all("DatetimeBasedCursor")) {
            directives(cursor.get("datetime_format"), findings);
            if (cursor.get("cursor_datetime_formats") instanceof SequenceNode formats) {
                formats.nodes().forEach(format -> directives(format, findings));
            }
            String format = cursor.text("datetime_format");
            if (format != null) {
                bound(subject, cursor, "start_datetime", format, findings);
                bound(subject, cursor, "end_datetime", format, findings);
                granularity(cursor, format, findings);
            }
            for (String field : DURATIONS) {
                duration(cursor, field, findings);
            }
        }
    }

    private void directives(@Nullable Node node, Findings findings) {
        if (node instanceof ScalarNode scalar && scalar.value() instanceof String format) {
            Directives.unknown(format)
                    .ifPresent(directive -> findings.add(
                            this,
                            scalar.position(),
                            "Cannot read times as '" + format + "': there is no directive " + directive,
                            "use those of strftime, or %s, %s_as_float, %ms, %_ms, %epoch_microseconds"));
        }
    }

    private void bound(Subject subject, Component cursor, String field, String inherited, Findings findings) {
        Node value = cursor.get(field);
        if (value instanceof ScalarNode scalar) {
            time(subject, scalar, inherited, findings);
        } else if (value instanceof MappingNode mapping) {
            directives(mapping.get("datetime_format"), findings);
            String own = mapping.text("datetime_format");
            String format = own == null || own.isEmpty() ? inherited : own;
            for (String key : new String[] {"datetime", "min_datetime", "max_datetime"}) {
                if (mapping.get(key) instanceof ScalarNode scalar) {
                    time(subject, scalar, format, findings);
                }
            }
        }
    }

    private void time(Subject subject, ScalarNode scalar, String format, Findings findings) {
        if (!(scalar.value() instanceof String text)
                || text.isEmpty()
                || Directives.unknown(format).isPresent()) {
            return;
        }
        Matcher input = INPUT.matcher(text);
        Matcher printed = PRINTED.matcher(text);
        if (text.indexOf('{') < 0) {
            fits(text, format, scalar.position(), "'" + text + "'", findings);
        } else if (printed.matches() && Directives.unknown(printed.group(2)).isEmpty()) {
            String sample = TimeFormat.format(SOME_TIME, printed.group(2));
            fits(sample, format, scalar.position(), "what is printed as '" + printed.group(2) + "'", findings);
        } else if (input.matches()) {
            String key = input.group(1) == null ? input.group(2) : input.group(1);
            input(subject, key, format, findings);
        }
    }

    /** What the specification shows as an example has to be readable. */
    private void input(Subject subject, String key, String format, Findings findings) {
        Optional<Node> property = subject.inputs().map(inputs -> inputs.get(key));
        if (property.isEmpty() || !(property.get() instanceof MappingNode mapping)) {
            return;
        }
        for (String field : new String[] {"default", "examples"}) {
            Node value = mapping.get(field);
            if (value instanceof SequenceNode list && !list.nodes().isEmpty()) {
                value = list.nodes().get(0);
            }
            if (value instanceof ScalarNode scalar && isTime(scalar)) {
                String text = String.valueOf(scalar.value());
                fits(text, format, scalar.position(), "'" + text + "' of input '" + key + "'", findings);
            }
        }
    }

    /** Examples may also say in words how a time is written. */
    private static boolean isTime(ScalarNode scalar) {
        return scalar.value() != null && String.valueOf(scalar.value()).matches("\\d.*");
    }

    private void fits(String text, String format, Position position, String what, Findings findings) {
        try {
            TimeFormat.parse(text, format);
        } catch (EvaluationException e) {
            findings.add(
                    this,
                    position,
                    "Cannot read " + what + " as a time: it does not fit the format '" + format + "'",
                    "write one of them as the other");
        }
    }

    private void duration(Component cursor, String field, Findings findings) {
        if (cursor.get(field) instanceof ScalarNode scalar
                && scalar.value() instanceof String text
                && !text.isEmpty()
                && text.indexOf('{') < 0) {
            try {
                DurationParser.parse(text);
            } catch (EvaluationException e) {
                findings.add(
                        this,
                        scalar.position(),
                        "Cannot read " + field + " '" + text + "': it is no ISO 8601 duration",
                        "write it as P1D, PT1H or P1M");
            }
        }
    }

    /** A format of whole days cannot say where a window of seconds ends. */
    private void granularity(Component cursor, String format, Findings findings) {
        if (cursor.get("cursor_granularity") instanceof ScalarNode node
                && node.value() instanceof String granularity
                && granularity.startsWith("PT")
                && Directives.isWholeDays(format)) {
            findings.add(
                    this,
                    node.position(),
                    "Cannot cut windows at " + granularity + ": '" + format
                            + "' writes whole days, so that windows overlap",
                    "write cursor_granularity: P1D");
        }
    }
}
