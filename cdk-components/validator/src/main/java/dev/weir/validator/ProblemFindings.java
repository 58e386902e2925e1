package dev.weir.validator;

import dev.weir.manifest.problem.Problem;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.finding.Span;
import dev.weir.validator.rule.Findings;
import dev.weir.validator.text.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Problems that reading and resolving a manifest brings, as findings: with the word that is meant, and the remedy apart. */
final class ProblemFindings {

    /** Rules whose places are inside the text of a template. */
    private static final Set<String> IN_TEMPLATES = Set.of("template", "unknown-variable", "unknown-function");

    /** The file does not show the lines of a folded text as they are; the name is looked for where the text begins. */
    private static final Pattern NAME_IN_FOLDED_TEXT = Pattern.compile("unknown \\w+ '(\\w+)' at line .* of the text");

    private ProblemFindings() {}

    static void add(List<Problem> problems, Findings findings) {
        problems.forEach(problem -> findings.add(finding(problem, findings.source())));
    }

    private static Finding finding(Problem problem, SourceFile source) {
        Span span = span(problem, source);
        String message = problem.message();
        int remedy = remedyStart(message);
        return new Finding(
                problem.rule(),
                problem.severity(),
                span,
                remedy < 0 ? message : message.substring(0, remedy).strip(),
                remedy < 0 ? "" : message.substring(remedy + 1, message.length() - 1),
                fix(problem, span, source));
    }

    private static Span span(Problem problem, SourceFile source) {
        if (problem.position().line() == 0) {
            return Span.FILE;
        }
        if (!IN_TEMPLATES.contains(problem.rule())) {
            return source.word(problem.position());
        }
        Matcher name = NAME_IN_FOLDED_TEXT.matcher(problem.message());
        return name.find() ? source.next(name.group(1), problem.position()) : source.name(problem.position());
    }

    /** Where the bracket opens that ends with the message; -1 if there is none. */
    private static int remedyStart(String message) {
        if (!message.endsWith(")")) {
            return -1;
        }
        int depth = 0;
        for (int i = message.length() - 1; i > 0; i--) {
            char c = message.charAt(i);
            depth += c == ')' ? 1 : c == '(' ? -1 : 0;
            if (depth == 0) {
                return message.charAt(i - 1) == ' ' ? i : -1;
            }
        }
        return -1;
    }

    /** A present name in place of an older one is safe; what was meant otherwise is a guess. */
    private static @Nullable Fix fix(Problem problem, Span span, SourceFile source) {
        String word = problem.instead();
        if (word == null || span.line() == 0) {
            return null;
        }
        return source.writing(word, span, problem.rule().equals("deprecated"));
    }
}
