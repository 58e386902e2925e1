package dev.weir.spi.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows whose keys are many, or data, behave as maps do and take memory for their entries alone. */
class RowOfManyKeysTest {

    private final Random random = new Random(20250615);

    @Test
    void behavesAsAMapWhateverIsDoneWithIt() {
        for (int round = 0; round < 200; round++) {
            Row row = new Row();
            Map<String, Object> expected = new LinkedHashMap<>();
            int keys = random.nextInt(600) + 1;
            for (int i = 0; i < 1_000; i++) {
                String key = "k" + random.nextInt(keys);
                switch (random.nextInt(5)) {
                    case 0 -> assertThat(row.remove(key)).isEqualTo(expected.remove(key));
                    case 1 -> assertThat(row.get(key)).isEqualTo(expected.get(key));
                    default -> assertThat(row.put(key, i)).isEqualTo(expected.put(key, i));
                }
            }
            assertThat(new ArrayList<>(row.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
            assertThat(row).isEqualTo(expected);
        }
    }

    @Test
    void copiesGoTheirOwnWay() {
        Row row = new Row();
        for (int i = 0; i < 400; i++) {
            row.put("k" + i, i);
        }

        Row copy = row.copy();
        copy.put("more", 1);
        copy.remove("k3");
        row.remove("k399");

        assertThat(row).hasSize(399).containsKey("k3").doesNotContainKey("more");
        assertThat(copy).hasSize(400).containsKey("k399").doesNotContainKey("k3");
    }

    /** Takes some 20 MB if memory grows with the entries, and gigabytes if it grows with their square. */
    @Test
    void takesMemoryForItsEntriesAlone() {
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Row row = new Row();
            for (int key = 0; key < 200; key++) {
                row.put("record " + i + " key " + key, null);
            }
            if (i % 100 == 0) {
                kept.add(row);
            }
        }
        Row wide = new Row();
        for (int key = 0; key < 100_000; key++) {
            wide.put("wide " + key, null);
        }

        assertThat(wide).hasSize(100_000).containsKey("wide 99999");
        assertThat(kept).allSatisfy(row -> assertThat(row).hasSize(200));
    }
}
