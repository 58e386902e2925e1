package dev.weir.manifest.validation;

import dev.weir.expressions.Template;
import dev.weir.expressions.Unknown;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The template language of manifests. Each text is parsed once. For one thread. */
public final class ExpressionSyntax implements TemplateSyntax {

    /** The variables that one field or another offers; keys of {@code extra_fields} come besides. */
    private static final Set<String> VARIABLES = Set.of(
            "config",
            "parameters",
            "stream_slice",
            "stream_partition",
            "stream_interval",
            "stream_template_config",
            "next_page_token",
            "record",
            "response",
            "headers",
            "request_url",
            "last_record",
            "last_page_size",
            "page_size",
            "creation_response",
            "polling_response",
            "download_target",
            "url",
            "components_values",
            "raw_schema",
            "property",
            "session_token",
            "json_loads",
            "self");

    /** Variables of older levels, with what to use. */
    private static final Map<String, String> FORMER = Map.of(
            "options", "it is the name of parameters up to 0.28.1 (use parameters)",
            "stream_state", "templates see it up to 6.33.7 (use stream_interval)");

    private final Map<String, Finding> known = new HashMap<>();

    /** What a text turned out to be: not a template for its flaw, or one with remarks. */
    private record Finding(@Nullable Flaw flaw, List<Remark> remarks) {}

    @Override
    public @Nullable Flaw flaw(String text) {
        return known.computeIfAbsent(text, ExpressionSyntax::parse).flaw();
    }

    @Override
    public List<Remark> remarks(String text) {
        return known.computeIfAbsent(text, ExpressionSyntax::parse).remarks();
    }

    private static List<Remark> unknown(Template template) {
        List<Remark> remarks = new ArrayList<>();
        for (Unknown unknown : template.unknown(VARIABLES)) {
            String successor = unknown.kind() == Unknown.Kind.VARIABLE ? FORMER.get(unknown.name()) : null;
            if (successor != null) {
                String message = "Cannot keep variable '" + unknown.name() + "' for long: " + successor;
                remarks.add(new Remark(new Flaw(message, unknown.line(), unknown.column()), false));
                continue;
            }
            boolean misspelled = !unknown.suggestions().isEmpty();
            if (unknown.kind() != Unknown.Kind.VARIABLE || misspelled) {
                boolean certain = unknown.certain()
                        && (unknown.kind() == Unknown.Kind.FILTER || unknown.kind() == Unknown.Kind.TEST);
                remarks.add(new Remark(new Flaw(message(unknown), unknown.line(), unknown.column()), certain));
            }
        }
        return List.copyOf(remarks);
    }

    private static String message(Unknown unknown) {
        String what = switch (unknown.kind()) {
            case FILTER -> "filter";
            case TEST -> "test";
            case MACRO -> "function";
            case METHOD -> "method";
            case VARIABLE -> "variable";
        };
        String remedy = unknown.suggestions().isEmpty()
                ? "use one that docs/expressions.md lists"
                : "did you mean " + String.join(" or ", unknown.suggestions()) + "?";
        return "Cannot evaluate template: unknown " + what + " '" + unknown.name() + "' (" + remedy + ")";
    }

    private static Finding parse(String text) {
        try {
            return new Finding(null, unknown(Template.parse(text)));
        } catch (TemplateSyntaxException e) {
            return new Finding(new Flaw(withoutPlace(e), e.line(), e.column()), List.of());
        }
    }

    /** The place in the text is said by the place in the file. */
    private static String withoutPlace(TemplateSyntaxException e) {
        String message = String.valueOf(e.getMessage());
        String place = " at line " + e.line() + ", column " + e.column();
        return message.endsWith(place) ? message.substring(0, message.length() - place.length()) : message;
    }
}
