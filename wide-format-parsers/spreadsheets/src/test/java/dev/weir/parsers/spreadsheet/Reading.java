package dev.weir.parsers.spreadsheet;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the decoder makes of bodies. */
final class Reading {

    private Reading() {}

    /** A file of the samples. */
    static byte[] file(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/samples/spreadsheet/files", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A decoder with some parameters, each on a line of its own. */
    static Decoder decoder(String parameters) {
        return Components.bind(
                Decoder.class, "type: CustomDecoder\nclass_name: weir.parsers.SpreadsheetDecoder\n" + parameters);
    }

    /** The documents as text. */
    static List<String> all(Decoder decoder, byte[] body) {
        List<String> documents = new ArrayList<>();
        TestResponse response = TestResponse.of(200, new ByteArrayInputStream(body));
        try (DocumentReader reader = decoder.open(response, new TestRuntime().scope())) {
            while (reader.nextDocument()) {
                documents.add(String.valueOf(reader.read()));
            }
        }
        return documents;
    }

    /** How many documents there are. */
    static long count(Decoder decoder, byte[] body) {
        long count = 0;
        TestResponse response = TestResponse.of(200, new ByteArrayInputStream(body));
        try (DocumentReader reader = decoder.open(response, new TestRuntime().scope())) {
            while (reader.nextDocument()) {
                reader.skip();
                count++;
            }
        }
        return count;
    }
}
