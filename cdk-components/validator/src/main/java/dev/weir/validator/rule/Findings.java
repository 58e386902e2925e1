package dev.weir.validator.rule;

import dev.weir.manifest.tree.Position;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import dev.weir.validator.finding.Span;
import dev.weir.validator.text.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes what rules find in one file; the same thing at the same place counts once. For one thread. */
public final class Findings {

    private final SourceFile source;
    private final Map<String, Finding> found = new LinkedHashMap<>();

    /** Findings in a file. */
    public Findings(SourceFile source) {
        this.source = source;
    }

    /** The file, for rules that mend it. */
    public SourceFile source() {
        return source;
    }

    /**
     * Something was found.
     *
     * @param message what cannot be done or will not do, and why
     * @param remedy  what to do about it
     */
    public void add(Rule rule, Position position, String message, String remedy) {
        add(rule, position, message, remedy, null);
    }

    /** Something was found, and can be mended. */
    public void add(Rule rule, Position position, String message, String remedy, @Nullable Fix fix) {
        add(new Finding(rule.id(), rule.severity(), source.word(position), message, remedy, fix));
    }

    /** Something was found. */
    public void add(Finding finding) {
        Span span = finding.span();
        String place = span.line() + ":" + span.column() + "+" + span.length();
        found.putIfAbsent(finding.rule() + " " + place + " " + finding.message(), finding);
    }

    /** All that was found, in the order of the places. */
    public List<Finding> all() {
        return found.values().stream().sorted(Finding.BY_PLACE).toList();
    }
}
