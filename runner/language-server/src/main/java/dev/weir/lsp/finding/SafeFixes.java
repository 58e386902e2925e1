package dev.weir.lsp.finding;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.text.TextBuffer;
import dev.weir.validator.Mending;
import dev.weir.validator.finding.Finding;
import dev.weir.validator.finding.Fix;
import java.util.Optional;
import org.eclipse.lsp4j.TextEdit;

/** Makes all fixes of a document that need no second look. */
final class SafeFixes {

    private static final Mending MENDING = new Mending(SafeFixes::isSafe, Mending.NO_MORE_ERRORS, 10);

    private SafeFixes() {}

    /** The change that they are; empty if there are none. */
    static Optional<TextEdit> of(ManifestDocument document, Findings findings) {
        Mending.Mended mended = MENDING.mend(findings.of(document), text -> findings.of(document, text));
        String text = mended.report().source().text();
        return mended.made() == 0 || text.equals(document.buffer().text())
                ? Optional.empty()
                : Optional.of(difference(document.buffer(), text));
    }

    private static boolean isSafe(Finding finding) {
        Fix fix = finding.fix();
        return fix != null && fix.safe();
    }

    /** The part in which two texts differ, with whole characters. */
    private static TextEdit difference(TextBuffer buffer, String after) {
        String before = buffer.text();
        int most = Math.min(before.length(), after.length());
        int start = 0;
        while (start < most && before.charAt(start) == after.charAt(start)) {
            start++;
        }
        start -= start > 0 && Character.isHighSurrogate(before.charAt(start - 1)) ? 1 : 0;
        int same = 0;
        while (same < most - start
                && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
            same++;
        }
        same -= same > 0 && Character.isLowSurrogate(before.charAt(before.length() - same)) ? 1 : 0;
        return new TextEdit(buffer.range(start, before.length() - same), after.substring(start, after.length() - same));
    }
}
