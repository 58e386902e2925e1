package dev.weir.cli.run;

import dev.weir.lake.LakeResult;
import dev.weir.lake.StreamResult;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The table at the end of a run. */
record Summary(LakeResult result, UnaryOperator<String> hide) {

    private static final List<String> HEADINGS =
            List.of("stream", "records", "files", "bytes", "state", "seconds", "result");

    void printTo(PrintStream out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(HEADINGS);
        result.streams().forEach(stream -> rows.add(cells(stream)));
        int[] widths = widths(rows);
        rows.forEach(row -> out.println(line(row, widths)));
        result.streams().forEach(stream -> printRemarks(stream, out));
        if (result.gate() != null) {
            result.gate()
                    .findings()
                    .forEach(finding -> out.println(finding.action().word() + ": " + hide.apply(finding.message())));
        }
        out.println(verdict());
    }

    private List<String> cells(StreamResult stream) {
        return List.of(
                stream.name(),
                number(stream.rows()),
                number(stream.files().size()),
                number(stream.bytes()),
                stream.stateMoved() ? "moved" : "kept",
                String.format(Locale.ROOT, "%.1f", stream.seconds()),
                outcome(stream));
    }

    private String outcome(StreamResult stream) {
        return switch (stream.status()) {
            case PUBLISHED -> "published";
            case STAGED -> "staged";
            case HELD -> "held back";
            case FAILED -> "failed: " + hide.apply(reason(stream));
        };
    }

    private static String reason(StreamResult stream) {
        return stream.failure() == null
                ? "unknown"
                : String.valueOf(stream.failure().getMessage());
    }

    private static void printRemarks(StreamResult stream, PrintStream out) {
        if (!stream.rescued().isEmpty()) {
            out.println(stream.name() + ": " + number(stream.rescuedValues())
                    + " values did not fit their column and are kept in _rescued, of "
                    + String.join(", ", stream.rescued().keySet()));
        }
        if (!stream.extraFields().isEmpty()) {
            out.println(stream.name() + ": fields without a column are kept in _extra: "
                    + String.join(", ", stream.extraFields()));
        }
    }

    private String verdict() {
        String run = "run " + result.runId() + ": ";
        return switch (result.verdict()) {
            case PUBLISHED -> run + "published, " + result.manifest();
            case PARTLY_PUBLISHED -> run + "partly published, " + result.manifest();
            case STAGED -> run + "staged (weir publish " + result.runId() + ", or weir abort " + result.runId() + ")";
            case HELD -> run + "held back by the gate, " + result.manifest();
            case DROPPED -> run + "nothing published, " + result.manifest();
        };
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[HEADINGS.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return widths;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            String padding = " ".repeat(widths[i] - cell.length());
            boolean number = i > 0 && i < row.size() - 1 && !HEADINGS.get(i).equals("state");
            line.append(i > 0 ? "  " : "").append(number ? padding + cell : cell + padding);
        }
        return line.toString().stripTrailing();
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
