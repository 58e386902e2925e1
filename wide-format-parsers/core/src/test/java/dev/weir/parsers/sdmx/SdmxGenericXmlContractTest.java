package dev.weir.parsers.sdmx;

import dev.weir.spi.value.Row;
import dev.weir.testkit.contract.Endless;
import dev.weir.testkit.contract.RecordExtractorContract;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class SdmxGenericXmlContractTest extends RecordExtractorContract {

    @Override
    protected String yaml() {
        return "{type: CustomRecordExtractor, class_name: weir.parsers.SdmxExtractor, format: xml_generic}";
    }

    @Override
    protected byte[] body() {
        return (START + OBSERVATIONS + END).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    protected List<?> records() {
        return List.of(record("2023", "1.5"), record("2024", "2"));
    }

    private static Row record(String period, Object value) {
        return Row.of(Map.of("CURRENCY", "USD", "TIME_PERIOD", period, "value", value));
    }

    @Override
    protected Optional<Endless> endlessBody() {
        return Optional.of(new Endless(START, OBSERVATIONS));
    }

    private static final String START = "<GenericData><DataSet>";
    private static final String OBSERVATIONS =
            "<Obs><ObsKey><Value id=\"CURRENCY\" value=\"USD\"/></ObsKey><ObsDimension value=\"2023\"/><ObsValue value="
                    + "\"1.5\"/></Obs><Obs><ObsKey><Value id=\"CURRENCY\" value=\"USD\"/></ObsKey><ObsDimension value=\"2024\"/><Ob"
                    + "sValue value=\"2\"/></Obs>";
    private static final String END = "</DataSet></GenericData>";
}
