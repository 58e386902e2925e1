package dev.weir.parsers.folding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.parsers.Normalising;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FoldFieldsTest {

    @Test
    void isUndoneByUnfolding() {
        Random random = new Random(5);
        for (String style : new String[] {"list", "map"}) {
            Normalising rules =
                    Normalising.with("FoldFields", "match: '^cf_(?<name>.*)$'\ninto: folded\nstyle: " + style);
            for (int i = 0; i < 300; i++) {
                Row record = record(random);

                Row folded = rules.of(record);

                assertThat(folded.keySet()).noneMatch(name -> name.startsWith("cf_"));
                assertThat(unfolded(folded)).isEqualTo(record);
            }
        }
    }

    private static Row record(Random random) {
        Row record = new Row();
        for (int i = random.nextInt(12); i > 0; i--) {
            String name = (random.nextBoolean() ? "cf_" : "id_") + random.nextInt(20);
            record.put(name, random.nextInt(4) == 0 ? null : (Object) random.nextLong());
        }
        return record;
    }

    private static Row unfolded(Row folded) {
        Row record = new Row();
        folded.forEach((name, value) -> {
            if (!name.equals("folded")) {
                record.put(name, value);
            } else if (value instanceof Row map) {
                map.forEach((key, element) -> record.put("cf_" + key, element));
            } else {
                ((List<?>) value)
                        .forEach(each -> record.put("cf_" + ((Row) each).get("name"), ((Row) each).get("value")));
            }
        });
        return record;
    }
}
