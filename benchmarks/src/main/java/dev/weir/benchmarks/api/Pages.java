package dev.weir.benchmarks.api;

import java.nio.ByteBuffer;
import java.util.List;

/** Records by the page, found by number or by cursor. */
final class Pages {

    private Pages() {}

    /** {@code page=N&per_page=M}, from page 1 on, with the totals behind the records. */
    static Answer numbered(Records records, Request request, int size) {
        int page = request.number("page", 1);
        int length = request.number("per_page", size);
        int count = Math.min(records.count(), request.limit());
        int from = (int) Math.min(count, (page - 1L) * length);
        List<ByteBuffer> slices = records.between(from, Math.min(count, from + length));
        return Answer.json(
                "{\"data\":[",
                slices,
                "],\"meta\":{\"page\":" + page + ",\"per_page\":" + length + ",\"total\":" + count + ",\"total_pages\":"
                        + (count + length - 1) / length + "}}");
    }

    /** {@code limit=M&cursor=C}: each page names the cursor of the next one, before its records. */
    static Answer byCursor(Records records, Request request, int first, int last) {
        String cursor = request.query().get("cursor");
        int from = first + (cursor == null ? 0 : Integer.parseInt(cursor.substring(1), 16));
        int end = Math.min(last, from + request.number("limit", 500));
        String next = end < last ? "\"c" + Integer.toHexString(end - first) + "\"" : "null";
        return Answer.json(
                "{\"has_more\":" + (end < last) + ",\"next_cursor\":" + next + ",\"data\":[",
                records.between(from, end),
                "]}");
    }
}
