package dev.weir.lake.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.lake.Lakes;
import dev.weir.lake.json.JsonText;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourcePartitionsTest {

    private static final Map<String, String> MONDAY = Map.of("day", "2024-01-01");
    private static final Map<String, String> TUESDAY = Map.of("day", "2024-01-02");
    private static final Map<String, String> WEDNESDAY = Map.of("day", "2024-01-03");

    private final SourcePartitions.Builder builder = new SourcePartitions.Builder();

    private static SourcePartitions again(SourcePartitions kept) {
        return SourcePartitions.of(JsonText.object(JsonText.bytes(kept.toRow())));
    }

    @Test
    void shareSetsOfNamesAmongFolders() {
        for (String name : List.of("A", "B", "C")) {
            builder.add(MONDAY, name);
            builder.add(TUESDAY, name);
        }
        builder.add(WEDNESDAY, "C");
        builder.addUnknown(WEDNESDAY);
        SourcePartitions kept = builder.build();

        assertThat(kept.toRow()).isEqualTo(Lakes.json("""
                        {"names": ["A", "B", "C"], "sets": [
                         {"names": "0-2", "more": false, "partitions": [{"day": "2024-01-01"}, {"day": "2024-01-02"}]},
                         {"names": "2", "more": true, "partitions": [{"day": "2024-01-03"}]}]}"""));
        assertThat(again(kept)).isEqualTo(kept);
        assertThat(kept.in(TUESDAY)).containsExactly("A", "B", "C");
        assertThat(kept.knows(Map.of("day", "2024-01-04"))).isFalse();
    }

    @Test
    void findNamesInFolders() {
        builder.add(MONDAY, "A");
        builder.add(MONDAY, "B");
        builder.add(TUESDAY, "B");
        builder.add(WEDNESDAY, "C");
        SourcePartitions kept = builder.build();

        assertThat(kept.find(Set.of("B", "C", "X"), List.of(MONDAY, TUESDAY)))
                .isEqualTo(new SourcePartitions.Found(List.of("B"), Set.of(MONDAY, TUESDAY)));
        assertThat(kept.find(Set.of("A"), List.of(TUESDAY, WEDNESDAY)))
                .isEqualTo(new SourcePartitions.Found(List.of(), Set.of()));
    }

    @Test
    void forgetNamesThatNoFolderHolds() {
        builder.add(MONDAY, "A");
        builder.add(TUESDAY, "B");
        SourcePartitions.Builder next = new SourcePartitions.Builder();
        next.addAll(builder.build(), TUESDAY::equals);
        next.add(TUESDAY, "C");

        assertThat(next.build().names()).containsExactly("B", "C");
        assertThat(next.build().in(MONDAY)).isEmpty();
    }

    @Test
    void keepABoundedNumberOfNamesAndSayThatThereAreMore() {
        for (int i = 0; i < SourcePartitions.MOST + 5; i++) {
            builder.add(MONDAY, "name" + i);
        }
        builder.add(TUESDAY, "name7");
        builder.add(WEDNESDAY, "another");
        SourcePartitions kept = again(builder.build());

        assertThat(kept.names()).hasSize(SourcePartitions.MOST);
        assertThat(kept.in(MONDAY)).hasSize(SourcePartitions.MOST);
        assertThat(((List<?>) kept.toRow().get("sets")))
                .extracting(set -> ((Row) set).get("names") + " " + ((Row) set).get("more"))
                .containsExactly("0-9999 true", "7 false", " true");
        SourcePartitions.Builder next = new SourcePartitions.Builder();
        next.addAll(kept, any -> true);
        assertThat(next.build()).isEqualTo(kept);
    }

    @Test
    void staySmallWhateverTheSetsAre() {
        Random random = new Random(8);
        List<Map<String, String>> days = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            days.add(Map.of("day", "day" + day));
            for (int name = 0; name < 2_000; name++) {
                if (random.nextBoolean()) {
                    builder.add(days.get(day), "name" + name);
                }
            }
        }
        SourcePartitions kept = builder.build();

        assertThat(again(kept)).isEqualTo(kept);
        assertThat(JsonText.text(kept.toRow().get("sets"))).hasSizeLessThan(20 * 420);
    }

    @Test
    void areUnknownWhereADocumentDoesNotHaveThem() {
        assertThat(SourcePartitions.of(null)).isEqualTo(SourcePartitions.NONE);
        assertThatThrownBy(() -> SourcePartitions.of("x")).hasMessage("not the partitions of a source");
        assertThatThrownBy(() -> SourcePartitions.of(
                        Lakes.json("{\"names\": [\"A\"], \"sets\": [{\"names\": \"0-1\", \"partitions\": []}]}")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a set of partitions of a source: [names, partitions]");
    }
}
