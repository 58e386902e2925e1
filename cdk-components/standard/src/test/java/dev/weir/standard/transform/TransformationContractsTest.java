package dev.weir.standard.transform;

import static dev.weir.standard.fixture.Values.row;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import dev.weir.testkit.contract.RecordTransformationContract;
import java.util.List;
import org.junit.jupiter.api.Nested;

/** The standard transformations do what transformations have to. */
class TransformationContractsTest {

    private abstract static class OnARecord extends RecordTransformationContract {

        @Override
        protected Row record() {
            return row("Id", 1L, "User Name", "Anna", "Tags", row("Deep", List.of(1L, 2.5)));
        }
    }

    @Nested
    class OfKeysToLower extends OnARecord {

        @Override
        protected String yaml() {
            return "type: KeysToLower";
        }

        @Override
        protected Row transformed() {
            return row("id", 1L, "user name", "Anna", "tags", row("Deep", List.of(1L, 2.5)));
        }
    }

    @Nested
    class OfKeysToSnakeCase extends OnARecord {

        @Override
        protected String yaml() {
            return "type: KeysToSnakeCase";
        }

        @Override
        protected Row transformed() {
            return row("id", 1L, "user_name", "Anna", "tags", row("deep", List.of(1L, 2.5)));
        }
    }

    @Nested
    class OfFlattenFields extends OnARecord {

        @Override
        protected String yaml() {
            return "type: FlattenFields";
        }

        @Override
        protected Row transformed() {
            return row("Id", 1L, "User Name", "Anna", "Deep.0", 1L, "Deep.1", 2.5);
        }
    }

    @Nested
    class OfDpathFlattenFields extends OnARecord {

        @Override
        protected String yaml() {
            return "{type: DpathFlattenFields, field_path: [Tags], delete_origin_value: true}";
        }

        @Override
        protected Row transformed() {
            return row("Id", 1L, "User Name", "Anna", "Deep", List.of(1L, 2.5));
        }
    }

    @Nested
    class OfKeysReplace extends OnARecord {

        @Override
        protected String yaml() {
            return "{type: KeysReplace, old: \" \", new: \"_\"}";
        }

        @Override
        protected Row transformed() {
            return row("Id", 1L, "User_Name", "Anna", "Tags", row("Deep", List.of(1L, 2.5)));
        }
    }

    @Nested
    class OfRemoveFields extends OnARecord {

        @Override
        protected String yaml() {
            return "{type: RemoveFields, field_pointers: [[Tags, Deep], [User Name]]}";
        }

        @Override
        protected Row transformed() {
            return row("Id", 1L, "Tags", new Row());
        }
    }

    @Nested
    class OfAddFields extends OnARecord {

        @Override
        protected String yaml() {
            return """
                    type: AddFields
                    fields:
                      - {path: [account, id], value: "{{ stream_slice.account }}{{ record['Id'] }}"}
                      - {path: [Id], value: "{{ config.id }}", value_type: string}
                    """;
        }

        @Override
        protected Row transformed() {
            return row(
                    "Id", "7", "User Name", "Anna", "Tags", row("Deep", List.of(1L, 2.5)), "account", row("id", "a1"));
        }

        @Override
        protected Row config() {
            return Row.of("id", 7L);
        }

        @Override
        protected StreamSlice slice() {
            return StreamSlice.ofPartition(Row.of("account", "a"));
        }
    }
}
