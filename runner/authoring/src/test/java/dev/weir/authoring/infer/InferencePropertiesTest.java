package dev.weir.authoring.infer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.weir.authoring.text.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of any records, tried on those of many seeds. */
class InferencePropertiesTest {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7);

    /** What platforms write for times without offset, which validators take for none. */
    private static final String LOCAL_TIME =
            ",\"format\":\"date-time\",\"airbyte_type\":\"timestamp_without_timezone\"";

    @ParameterizedTest
    @ValueSource(ints = {0, 2, 4})
    void theSchemaTakesInEveryRecordThatItIsInferredFrom(int mapKeys) {
        for (int seed = 0; seed < 60; seed++) {
            SchemaInference inference = new SchemaInference(InferenceLimits.DEFAULT.withMapKeys(mapKeys));
            List<Map<String, @Nullable Object>> records = records(seed);
            records.forEach(inference::add);

            assertTakesIn(inference.schema(), records, seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void aSchemaThatIsWidenedTakesInTheRecordsOfAllRuns(int mapKeys) {
        for (int seed = 100; seed < 160; seed++) {
            InferenceLimits limits = InferenceLimits.DEFAULT.withMapKeys(mapKeys);
            SchemaInference first = new SchemaInference(limits);
            records(seed).forEach(first::add);
            SchemaInference second = SchemaInference.widening(first.schema(), limits);
            records(seed + 1000).forEach(second::add);

            assertTakesIn(
                    second.schema(),
                    Stream.concat(records(seed).stream(), records(seed + 1000).stream())
                            .toList(),
                    seed);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 20})
    void nothingDriftsFromItsOwnSchema(int fields) {
        for (int seed = 200; seed < 240; seed++) {
            InferenceLimits limits = new InferenceLimits(0, fields * 1000, 32, false);
            SchemaInference first = new SchemaInference(limits);
            records(seed).forEach(first::add);
            SchemaInference again = SchemaInference.widening(first.schema(), limits);
            records(seed).forEach(again::add);

            assertThat(again.drift().stream().filter(Drift::isDemanding))
                    .as("seed %s", seed)
                    .isEmpty();
            assertThat(again.schema()).isEqualTo(first.schema());
        }
    }

    private static List<Map<String, @Nullable Object>> records(long seed) {
        RandomRecords random = new RandomRecords(seed);
        return Stream.generate(random::next).limit(8).toList();
    }

    private static void assertTakesIn(Map<String, ?> schema, List<Map<String, @Nullable Object>> records, int seed) {
        String checked = Json.line(schema).replace(LOCAL_TIME, "");
        Schema validator = REGISTRY.getSchema(checked, InputFormat.JSON);
        for (Map<String, ?> record : records) {
            assertThat(validator.validate(Json.line(record), InputFormat.JSON))
                    .as("seed %s: %s against %s", seed, record, schema)
                    .isEmpty();
        }
    }
}
