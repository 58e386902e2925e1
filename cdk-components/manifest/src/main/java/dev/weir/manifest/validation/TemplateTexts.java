package dev.weir.manifest.validation;

import dev.weir.manifest.problem.Problem;
import dev.weir.manifest.problem.Problems;
import dev.weir.manifest.tree.Entry;
import dev.weir.manifest.tree.MappingNode;
import dev.weir.manifest.tree.Node;
import dev.weir.manifest.tree.Position;
import dev.weir.manifest.tree.ScalarNode;
import dev.weir.manifest.tree.SequenceNode;

/** Checks that the texts of templated parameters can be parsed, and finds in the file where they cannot. */
final class TemplateTexts {

    private final TemplateSyntax syntax;
    private final Problems problems;

    TemplateTexts(TemplateSyntax syntax, Problems problems) {
        this.syntax = syntax;
        this.problems = problems;
    }

    /** Checks a text, or all texts of a structure. */
    void check(Node node, Place place) {
        if (node instanceof ScalarNode scalar) {
            if (scalar.value() instanceof String text && isMarkedUp(text)) {
                report(scalar, text, place);
            }
        } else if (node instanceof SequenceNode list) {
            list.nodes().forEach(element -> check(element, place));
        } else {
            for (Entry entry : ((MappingNode) node).entries()) {
                checkKey(entry, place);
                check(entry.value(), place);
            }
        }
    }

    void checkKey(Entry entry, Place place) {
        if (isMarkedUp(entry.key())) {
            report(new ScalarNode(entry.keyPosition(), entry.key(), null), entry.key(), place);
        }
    }

    private static boolean isMarkedUp(String text) {
        for (int i = text.indexOf('{'); i >= 0 && i + 1 < text.length(); i = text.indexOf('{', i + 1)) {
            if ("{%#".indexOf(text.charAt(i + 1)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private void report(ScalarNode scalar, String text, Place place) {
        TemplateSyntax.Flaw flaw = syntax.flaw(text);
        if (flaw != null) {
            String message = message(scalar, flaw, " (correct " + place.name() + ")");
            problems.error("template", scalar.positionAt(flaw.line(), flaw.column()), message);
            return;
        }
        for (TemplateSyntax.Remark remark : syntax.remarks(text, place.seen())) {
            Position position =
                    scalar.positionAt(remark.flaw().line(), remark.flaw().column());
            String message = message(scalar, remark.flaw(), "");
            Problem problem = remark.certain()
                    ? Problem.error(remark.rule(), position, message)
                    : Problem.warning(remark.rule(), position, message);
            problems.add(problem.instead(scalar.keepsLines() ? remark.instead() : null));
        }
    }

    /** What is wrong, with the place in the text where the file does not show it. */
    private static String message(ScalarNode scalar, TemplateSyntax.Flaw flaw, String remedy) {
        String inside =
                scalar.keepsLines() ? "" : " at line " + flaw.line() + ", column " + flaw.column() + " of the text";
        int bracket = flaw.message().indexOf(" (");
        return remedy.isEmpty() && bracket >= 0
                ? flaw.message().substring(0, bracket) + inside + flaw.message().substring(bracket)
                : flaw.message() + inside + remedy;
    }
}
