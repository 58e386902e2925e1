package dev.weir.lake.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.lake.Lakes;
import dev.weir.spi.value.Row;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourcePartitionNamesTest {

    private static List<String> names(String partition) {
        return SourcePartitionNames.of(Lakes.json(partition));
    }

    @Test
    void areTheSameForTheSameFieldsInAnyOrder() {
        assertThat(names("{\"b\": 1, \"a\": {\"d\": \"x\", \"c\": null}}"))
                .isEqualTo(names("{\"a\": {\"c\": null, \"d\": \"x\"}, \"b\": 1}"))
                .containsExactly("{\"a\":{\"c\":null,\"d\":\"x\"},\"b\":1}");
        assertThat(names("{\"id\": 1}")).isNotEqualTo(names("{\"id\": \"1\"}"));
    }

    @Test
    void leaveOutAParentThatHasNoPartition() {
        assertThat(names("{\"id\": 1, \"parent_slice\": {}}")).containsExactly("{\"id\":1}");
        assertThat(names("{\"id\": 1, \"parent_slice\": {\"shop\": 2}}"))
                .containsExactly("{\"id\":1,\"parent_slice\":{\"shop\":2}}");
    }

    @Test
    void nameEachMemberOfAGroup() {
        assertThat(names("{\"id\": [1, 2], \"parent_slice\": [{}, {\"shop\": 2}]}"))
                .containsExactly("{\"id\":1}", "{\"id\":2,\"parent_slice\":{\"shop\":2}}");
        assertThat(names("{\"id\": [1, 2], \"kind\": \"x\"}")).containsExactly("{\"id\":[1,2],\"kind\":\"x\"}");
    }

    @Test
    void areNoneWithoutAPartitionRouter() {
        assertThat(SourcePartitionNames.of(new Row())).isEmpty();
    }

    @Test
    void areShortAndDifferentForLongPartitions() {
        String start = "x".repeat(500);
        String one = names("{\"id\": \"" + start + "1\"}").get(0);

        assertThat(one).hasSize(150 + 1 + 16).startsWith("{\"id\":\"xxx");
        assertThat(one).isNotEqualTo(names("{\"id\": \"" + start + "2\"}").get(0));
    }
}
