package dev.weir.cli.trial;

import dev.weir.trial.record.Review;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells a person what was recorded, and what was replaced in it. */
final class ReviewTold {

    private final Consumer<String> lines;

    ReviewTold(Consumer<String> lines) {
        this.lines = lines;
    }

    void tell(Review review) {
        for (Review.Sync sync : review.syncs()) {
            lines.accept("recorded " + sync.name() + ": " + sync.exchanges()
                    + (sync.exchanges() == 1 ? " exchange" : " exchanges") + "; records: " + records(sync));
        }
        if (review.standIns().isEmpty()) {
            lines.accept(
                    "replaced nothing: the specification marks no input airbyte_secret, and nothing else was found");
        }
        review.standIns()
                .forEach((label, standIns) -> lines.accept("replaced " + label + " by "
                        + standIns.stream().limit(3).collect(Collectors.joining(", "))
                        + (standIns.size() > 3 ? " and " + (standIns.size() - 3) + " more" : "") + ": "
                        + places(review.replaced().getOrDefault(label, Map.of()))));
        review.remarks().forEach(remark -> lines.accept("look: " + remark));
        lines.accept(
                "next: look through exchanges/ and expected/ for what is personal (--scrub replaces it), then weir test");
    }

    private static String records(Review.Sync sync) {
        return sync.records().entrySet().stream()
                .map(stream -> stream.getKey() + " " + stream.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String places(Map<String, Integer> counts) {
        return counts.isEmpty()
                ? "it is nowhere else"
                : counts.entrySet().stream()
                        .map(count ->
                                count.getKey() + " " + count.getValue() + (count.getValue() == 1 ? " time" : " times"))
                        .collect(Collectors.joining(", "));
    }
}
