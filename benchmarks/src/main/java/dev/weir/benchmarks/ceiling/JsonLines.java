package dev.weir.benchmarks.ceiling;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Messages with one record each, a line each. */
final class JsonLines implements AutoCloseable {

    private final JsonGenerator out;
    private final String stream;

    JsonLines(JsonFactory json, String stream, Path file) throws IOException {
        this.out = json.createGenerator(ObjectWriteContext.empty(), new Blocks(new FileOutputStream(file.toFile())));
        this.stream = stream;
    }

    /** Begins a message; the record is to be written next. */
    JsonGenerator begin() {
        out.writeStartObject();
        out.writeStringProperty("type", "RECORD");
        out.writeObjectPropertyStart("record");
        out.writeStringProperty("stream", stream);
        out.writeName("data");
        return out;
    }

    void end() {
        out.writeNumberProperty("emitted_at", System.currentTimeMillis());
        out.writeEndObject();
        out.writeEndObject();
        out.writeRaw('\n');
    }

    @Override
    public void close() {
        out.close();
    }
}
