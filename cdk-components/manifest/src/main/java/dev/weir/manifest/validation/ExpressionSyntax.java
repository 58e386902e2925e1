package dev.weir.manifest.validation;

import dev.weir.expressions.Template;
import dev.weir.expressions.Unknown;
import dev.weir.expressions.value.TemplateSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The template language of manifests. Each text is parsed once. For one thread. */
public final class ExpressionSyntax implements TemplateSyntax {

    /** Variables of older levels, with what to use. */
    private static final Map<String, String> FORMER = Map.of(
            "options", "it is the name of parameters up to 0.28.1 (use parameters)",
            "stream_state", "templates see it up to 6.33.7 (use stream_interval)");

    /** What the template language itself has in all templates. */
    private static final String OWN_BLOCKS = "self";

    private final Map<String, Parsed> parsed = new HashMap<>();

    /** A text as a template with its remarks by the variables that it sees, or why it is none. */
    private record Parsed(
            @Nullable Template template, @Nullable Flaw flaw, Map<Set<String>, List<Remark>> remarks) {}

    @Override
    public @Nullable Flaw flaw(String text) {
        return parsed(text).flaw();
    }

    @Override
    public List<Remark> remarks(String text, Set<String> seen) {
        Parsed known = parsed(text);
        Template template = known.template();
        return template == null
                ? List.of()
                : known.remarks().computeIfAbsent(seen, variables -> remarks(template, variables));
    }

    private Parsed parsed(String text) {
        return parsed.computeIfAbsent(text, ExpressionSyntax::parse);
    }

    private static List<Remark> remarks(Template template, Set<String> seen) {
        List<Remark> remarks = new ArrayList<>();
        for (Unknown unknown : template.unknown(known(seen))) {
            remarks.add(unknown.kind() == Unknown.Kind.VARIABLE ? variable(unknown, seen) : function(unknown));
        }
        return List.copyOf(remarks);
    }

    private static @Nullable Set<String> known(Set<String> seen) {
        if (seen.isEmpty()) {
            return null;
        }
        Set<String> known = new TreeSet<>(seen);
        known.add(OWN_BLOCKS);
        return known;
    }

    private static Remark variable(Unknown unknown, Set<String> seen) {
        String successor = FORMER.get(unknown.name());
        if (successor != null) {
            String message = "Cannot keep variable '" + unknown.name() + "' for long: " + successor;
            return new Remark("deprecated", flaw(unknown, message), false, null);
        }
        String remedy =
                unknown.suggestions().isEmpty() ? "it sees " + String.join(", ", new TreeSet<>(seen)) : meant(unknown);
        String message = "Cannot evaluate template: unknown variable '" + unknown.name() + "' (" + remedy + ")";
        return new Remark("unknown-variable", flaw(unknown, message), false, nearest(unknown));
    }

    private static Remark function(Unknown unknown) {
        boolean certain =
                unknown.certain() && (unknown.kind() == Unknown.Kind.FILTER || unknown.kind() == Unknown.Kind.TEST);
        String remedy = unknown.suggestions().isEmpty() ? "use one that docs/expressions.md lists" : meant(unknown);
        String message = "Cannot evaluate template: unknown " + word(unknown.kind()) + " '" + unknown.name() + "' ("
                + remedy + ")";
        return new Remark("unknown-function", flaw(unknown, message), certain, nearest(unknown));
    }

    private static Flaw flaw(Unknown unknown, String message) {
        return new Flaw(message, unknown.line(), unknown.column());
    }

    private static String meant(Unknown unknown) {
        return "did you mean " + String.join(" or ", unknown.suggestions()) + "?";
    }

    private static @Nullable String nearest(Unknown unknown) {
        return unknown.suggestions().isEmpty() ? null : unknown.suggestions().get(0);
    }

    private static String word(Unknown.Kind kind) {
        return switch (kind) {
            case FILTER -> "filter";
            case TEST -> "test";
            case MACRO -> "function";
            case METHOD -> "method";
            case VARIABLE -> "variable";
        };
    }

    private static Parsed parse(String text) {
        try {
            return new Parsed(Template.parse(text), null, new HashMap<>());
        } catch (TemplateSyntaxException e) {
            return new Parsed(null, new Flaw(withoutPlace(e), e.line(), e.column()), Map.of());
        }
    }

    /** The place in the text is said by the place in the file. */
    private static String withoutPlace(TemplateSyntaxException e) {
        String message = String.valueOf(e.getMessage());
        String place = " at line " + e.line() + ", column " + e.column();
        return message.endsWith(place) ? message.substring(0, message.length() - place.length()) : message;
    }
}
