package dev.weir.benchmarks.ceiling;

import java.io.IOException;
import tools.jackson.core.JsonParser;

/** Takes records of JSON, one after the other. */
interface RecordSink extends AutoCloseable {

    /** Takes the object at whose start the parser is; the parser ends on the object's last token. */
    void record(JsonParser parser) throws IOException;

    @Override
    void close() throws IOException;
}
