package dev.weir.standard.transform;

import static dev.weir.standard.fixture.FixedScope.row;

import dev.weir.spi.record.RecordTransformation;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.FixedRuntime;
import dev.weir.standard.fixture.FixedScope;
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

        @Override
        protected Scope scope() {
            return new FixedScope(new FixedRuntime());
        }
    }

    @Nested
    class OfKeysToLower extends OnARecord {

        @Override
        protected RecordTransformation transformation() {
            return new KeysToLower();
        }

        @Override
        protected Row transformed() {
            return row("id", 1L, "user name", "Anna", "tags", row("Deep", List.of(1L, 2.5)));
        }
    }

    @Nested
    class OfKeysToSnakeCase extends OnARecord {

        @Override
        protected RecordTransformation transformation() {
            return new KeysToSnakeCase();
        }

        @Override
        protected Row transformed() {
            return row("id", 1L, "user_name", "Anna", "tags", row("deep", List.of(1L, 2.5)));
        }
    }

    @Nested
    class OfFlattenFields extends OnARecord {

        @Override
        protected RecordTransformation transformation() {
            return new FlattenFields(true);
        }

        @Override
        protected Row transformed() {
            return row("Id", 1L, "User Name", "Anna", "Deep.0", 1L, "Deep.1", 2.5);
        }
    }

    @Nested
    class OfRemoveFields extends OnARecord {

        @Override
        protected RecordTransformation transformation() {
            return new RemoveFields(List.of(List.of("Tags", "Deep"), List.of("User Name")), null);
        }

        @Override
        protected Row transformed() {
            return row("Id", 1L, "Tags", new Row());
        }
    }
}
