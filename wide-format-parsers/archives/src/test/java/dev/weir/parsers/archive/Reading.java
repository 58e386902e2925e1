package dev.weir.parsers.archive;

import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.record.Decoder;
import dev.weir.testkit.scope.Components;
import dev.weir.testkit.scope.TestResponse;
import dev.weir.testkit.scope.TestRuntime;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads bodies with an archive decoder. */
final class Reading {

    private Reading() {}

    /** A decoder with further parameters, in the form of YAML's flow. */
    static Decoder decoder(String inner, String parameters) {
        return Components.bind(
                Decoder.class,
                "{type: CustomDecoder, class_name: weir.parsers.ArchiveDecoder, decoder: {type: " + inner + "}"
                        + (parameters.isEmpty() ? "" : ", " + parameters) + "}");
    }

    /** The documents of a body, as JSON. */
    static List<String> of(byte[] body, String parameters) {
        return documents(decoder("JsonDecoder", parameters), new ByteArrayInputStream(body));
    }

    static List<String> documents(Decoder decoder, InputStream body) {
        TestRuntime runtime = new TestRuntime();
        List<String> documents = new ArrayList<>();
        try (DocumentReader reader = decoder.open(TestResponse.of(200, body), runtime.scope())) {
            while (reader.nextDocument()) {
                documents.add(runtime.json().write(reader.read()));
            }
        }
        return documents;
    }
}
