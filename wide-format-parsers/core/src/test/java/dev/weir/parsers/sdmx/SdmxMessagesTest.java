package dev.weir.parsers.sdmx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.parsers.ExtractorRun;
import dev.weir.spi.value.Row;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same data is read out of all formats, in all forms that the standard gives them. */
class SdmxMessagesTest {

    private static final int CUBES = 100;

    private enum Form {
        JSON_1("json1", cube -> new CubeJson(cube, false, false, false).message()),
        JSON_1_STREAMED("json1", cube -> new CubeJson(cube, false, false, true).message()),
        JSON_1_FLAT("json1", cube -> new CubeJson(cube, false, true, false).message()),
        JSON_2("json2", cube -> new CubeJson(cube, true, false, true).message()),
        JSON_2_FLAT("json2", cube -> new CubeJson(cube, true, true, true).message()),
        CSV_1("csv", cube -> new CubeCsv(cube, false, false).message()),
        CSV_2("csv", cube -> new CubeCsv(cube, true, false).message()),
        CSV_2_LABELS("csv", cube -> new CubeCsv(cube, true, true).message()),
        XML("xml_structure_specific", cube -> new CubeXml(cube, false, false).message()),
        XML_FLAT("xml_structure_specific", cube -> new CubeXml(cube, false, true).message()),
        XML_GENERIC("xml_generic", cube -> new CubeXml(cube, true, false).message()),
        XML_GENERIC_FLAT("xml_generic", cube -> new CubeXml(cube, true, true).message());

        private final String format;
        private final Function<Cube, String> message;

        Form(String format, Function<Cube, String> message) {
            this.format = format;
            this.message = message;
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void readsWhatWasWritten(Form form) {
        ExtractorRun extraction = new ExtractorRun(
                "{type: CustomRecordExtractor, class_name: weir.parsers.SdmxExtractor, format: " + form.format + "}");
        int observations = 0;
        for (int seed = 0; seed < CUBES; seed++) {
            Cube cube = Cube.of(new Random(seed));
            String message = form.message.apply(cube);

            assertThat(records(extraction, message)).as(message).isEqualTo(cube.records());
            observations += cube.records().size();
        }
        assertThat(observations).isGreaterThan(CUBES * 4);
    }

    private static List<Map<String, String>> records(ExtractorRun extraction, String message) {
        List<Map<String, String>> records = new ArrayList<>();
        extraction.read(new ByteArrayInputStream(message.getBytes(StandardCharsets.UTF_8)), record -> {
            Map<String, String> filled = new LinkedHashMap<>();
            ((Row) record).forEach((name, value) -> {
                if (value != null && !value.equals("")) {
                    filled.put(name, String.valueOf(value));
                }
            });
            records.add(filled);
        });
        return records;
    }
}
