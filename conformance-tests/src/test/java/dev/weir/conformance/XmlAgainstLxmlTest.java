package dev.weir.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.json.JacksonJson;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.RecordExtractor;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import dev.weir.spi.value.Rows;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code weir.parsers.XmlRecordsExtractor} reads out of random documents is what lxml finds in them. */
class XmlAgainstLxmlTest {

    private static final int DOCUMENTS = 2_000;
    private static final JacksonJson JSON = new JacksonJson();

    @TempDir
    Path folder;

    @Test
    void readsTheSameRecordsAsLxml() throws Exception {
        Python.run("xml_records.py", "1", String.valueOf(DOCUMENTS), folder.toString());
        int records = 0;
        for (int i = 0; i < DOCUMENTS; i++) {
            Row wanted = (Row) JSON.parse(Files.readString(folder.resolve(i + ".json")));
            List<?> expected = (List<?>) Objects.requireNonNull(wanted.get("records"));
            byte[] document = Files.readAllBytes(folder.resolve(i + ".xml"));

            assertThat(records(document, JSON.write(wanted.get("extractor"))))
                    .as(JSON.write(wanted.get("extractor")) + "\n" + new String(document, UTF_8))
                    .isEqualTo(expected.stream().map(JSON::write).toList());
            records += expected.size();
        }

        assertThat(records).isGreaterThan(DOCUMENTS);
    }

    private static List<String> records(byte[] document, String yaml) throws IOException {
        RecordExtractor extractor = Components.bind(RecordExtractor.class, yaml);
        Scope scope = new TestRuntime().scope();
        List<String> records = new ArrayList<>();
        try (DocumentReader documents = Objects.requireNonNull(extractor.decoder())
                        .open(TestResponse.of(200, new ByteArrayInputStream(document)), scope);
                Rows rows = extractor.extract(documents, scope)) {
            while (rows.hasNext()) {
                records.add(JSON.write(rows.next()));
            }
        } catch (ConnectorException e) {
            records.add(String.valueOf(e.getMessage()));
        }
        return records;
    }
}
