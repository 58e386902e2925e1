package dev.weir.lsp.finding;

import dev.weir.lsp.document.ManifestDocument;
import dev.weir.lsp.text.TextBuffer;
import dev.weir.validator.Report;
import dev.weir.validator.finding.Edits;
import dev.weir.validator.finding.Fix;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.lsp4j.TextEdit;

/** Makes all fixes of a document that need no second look. */
final class SafeFixes {

    private static final int MOST_ROUNDS = 10;

    private SafeFixes() {}

    /** The change that they are; empty if there are none. */
    static Optional<TextEdit> of(ManifestDocument document, Findings findings) {
        String mended = mended(document, findings);
        return mended.equals(document.buffer().text())
                ? Optional.empty()
                : Optional.of(difference(document.buffer(), mended));
    }

    /** A fix may show what another one hid, so that it takes rounds. */
    private static String mended(ManifestDocument document, Findings findings) {
        Report report = findings.of(document);
        String text = document.buffer().text();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<Fix> safe = report.findings().stream()
                    .flatMap(finding -> Stream.ofNullable(finding.fix()))
                    .filter(Fix::safe)
                    .toList();
            if (safe.isEmpty()) {
                return text;
            }
            String mended = Edits.apply(text, safe).text();
            Report next = findings.of(document, mended);
            if (next.findings().size() >= report.findings().size()) {
                return text;
            }
            text = mended;
            report = next;
        }
        return text;
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
