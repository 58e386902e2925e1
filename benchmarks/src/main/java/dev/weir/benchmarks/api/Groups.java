package dev.weir.benchmarks.api;

import java.util.Map;

/**
 * Groups of equally many items: {@code groups?page=1}, {@code groups/17/items}, which is one page, and the same items
 * without groups, {@code items?page=1}. One request for a group and one for a page have answers of one size.
 */
final class Groups {

    private static final int PAGE = 1000;
    private static final long SEED = 10_000;

    private Groups() {}

    /** Groups, given as {@code COUNTxITEMS}. */
    static Map<String, Endpoint> endpoints(String size) {
        int cross = size.indexOf('x');
        int count = Integer.parseInt(size.substring(0, cross));
        int length = Integer.parseInt(size.substring(cross + 1));
        Records groups = Records.render(
                count,
                ',',
                SEED,
                (text, i, random) -> text.append("{\"id\":").append(i + 1).append('}'));
        Records items = Records.render(count * length, ',', SEED, Projects::task);
        return Map.of(
                "groups",
                        request -> {
                            if (request.path().size() == 1) {
                                return Pages.numbered(groups, request, PAGE);
                            }
                            int group = Integer.parseInt(request.path().get(1)) - 1;
                            return Answer.json(
                                    "{\"data\":[", items.between(group * length, (group + 1) * length), "]}");
                        },
                "items", request -> Pages.numbered(items, request, length));
    }
}
