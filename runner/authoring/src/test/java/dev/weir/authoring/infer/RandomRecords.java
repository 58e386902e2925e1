package dev.weir.authoring.infer;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Records of any shape, the same ones for a seed. */
final class RandomRecords {

    private static final List<String> TEXTS = List.of(
            "",
            "x",
            "2025-01-31",
            "2025-02-30",
            "2025-01-31T10:00:00Z",
            "2025-01-31T10:00:00",
            "2025-01-31T10:00:00+01:00");

    private final Random random;

    RandomRecords(long seed) {
        this.random = new Random(seed);
    }

    Map<String, @Nullable Object> next() {
        return object(0);
    }

    private Map<String, @Nullable Object> object(int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            object.put("f" + random.nextInt(6), value(depth + 1));
        }
        return object;
    }

    private @Nullable Object value(int depth) {
        return switch (random.nextInt(depth > 4 ? 6 : 8)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong();
            case 3 -> BigInteger.TWO.pow(70);
            case 4 -> random.nextInt(4) / 2.0;
            case 5 -> TEXTS.get(random.nextInt(TEXTS.size()));
            case 6 -> object(depth);
            default -> list(depth);
        };
    }

    private List<@Nullable Object> list(int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth + 1));
        }
        return list;
    }
}
