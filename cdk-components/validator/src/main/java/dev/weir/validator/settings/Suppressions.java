package dev.weir.validator.settings;

import dev.weir.manifest.problem.Severity;
import dev.weir.manifest.text.Suggestion;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Span;
import dev.weir.validator.text.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Comments that say why a finding is fine: {@code # weir: ignore primary-key, error-handler: the source has no keys}, at the end of
 * the line that is meant or on a line of its own before it. Without a reason a comment counts for nothing. An error cannot be
 * suppressed.
 */
public final class Suppressions {

    private static final String RULE = "suppression";
    private static final Pattern COMMENT = Pattern.compile(
            "(?:^|\\s)#\\s*weir:\\s*ignore\\b\\s*([a-z][a-z0-9-]*(?:\\s*,\\s*[a-z][a-z0-9-]*)*)?\\s*(?::\\s*(.*))?$");

    private final List<Comment> comments;

    private record Comment(Span span, int meant, Set<String> rules, String reason) {

        boolean covers(Finding finding) {
            return !finding.isError()
                    && finding.span().line() == meant
                    && rules.contains(finding.rule())
                    && !reason.isBlank();
        }
    }

    private Suppressions(List<Comment> comments) {
        this.comments = comments;
    }

    /** The comments of a file. */
    public static Suppressions in(SourceFile source) {
        List<Comment> comments = new ArrayList<>();
        if (source.text().contains("weir:")) {
            for (int line = 1; line <= source.lines(); line++) {
                comment(source, line, comments);
            }
        }
        return new Suppressions(comments);
    }

    private static void comment(SourceFile source, int line, List<Comment> comments) {
        String text = source.line(line);
        Matcher matcher = COMMENT.matcher(text);
        if (!matcher.find()) {
            return;
        }
        int start = text.indexOf('#', matcher.start());
        Span span = new Span(line, text.codePointCount(0, start) + 1, text.codePointCount(start, text.length()));
        boolean alone = text.substring(0, start).isBlank();
        Set<String> rules = matcher.group(1) == null
                ? Set.of()
                : Stream.of(matcher.group(1).split(",")).map(String::strip).collect(Collectors.toSet());
        String reason = matcher.group(2) == null ? "" : matcher.group(2);
        comments.add(new Comment(span, alone ? next(source, line) : line, rules, reason));
    }

    /** The next line that is no comment. */
    private static int next(SourceFile source, int line) {
        int next = line + 1;
        while (next <= source.lines()
                && (source.line(next).isBlank() || source.line(next).strip().startsWith("#"))) {
            next++;
        }
        return next;
    }

    /**
     * Says what is wrong with the comments: no reason, no rule, one that there is not, or one that covers nothing.
     *
     * @param known the names of all rules, asked for if a comment covers nothing
     */
    public List<Finding> apply(List<Finding> findings, Supplier<Collection<String>> known) {
        List<Finding> left = new ArrayList<>(findings.stream()
                .filter(finding -> comments.stream().noneMatch(comment -> comment.covers(finding)))
                .toList());
        for (Comment comment : comments) {
            if (comment.reason.isBlank() || comment.rules.isEmpty()) {
                left.add(remark(
                        comment,
                        "Cannot ignore a finding: the comment gives no "
                                + (comment.rules.isEmpty() ? "rule" : "reason"),
                        "write # weir: ignore RULE: REASON"));
            } else {
                List<String> idle = comment.rules.stream()
                        .filter(rule -> findings.stream()
                                .noneMatch(finding -> finding.rule().equals(rule) && comment.covers(finding)))
                        .sorted()
                        .toList();
                idle(comment, idle, known, left);
            }
        }
        return left.stream().sorted(Finding.BY_PLACE).toList();
    }

    private static void idle(
            Comment comment, List<String> idle, Supplier<Collection<String>> known, List<Finding> left) {
        if (idle.isEmpty()) {
            return;
        }
        Collection<String> rules = known.get();
        List<String> existing = idle.stream().filter(rules::contains).toList();
        idle.stream()
                .filter(rule -> !rules.contains(rule))
                .forEach(rule -> left.add(remark(
                        comment,
                        "Cannot ignore " + rule + ": there is no such rule",
                        Suggestion.of(rule, rules).remedy())));
        if (!existing.isEmpty()) {
            boolean all = existing.size() == comment.rules.size();
            left.add(remark(
                    comment,
                    "Cannot ignore " + String.join(", ", existing) + " at line " + comment.meant
                            + ": nothing of it is found there",
                    all ? "take the comment away" : "take it out of the comment"));
        }
    }

    private static Finding remark(Comment comment, String message, String remedy) {
        return new Finding(RULE, Severity.WARNING, comment.span, message, remedy, null);
    }
}
