package dev.weir.benchmarks.ceiling;

import tools.jackson.core.JsonParser;

/** Writes each token of a record as it comes; there is never an object for a value. */
final class TokenCopy implements RecordSink {

    private final JsonLines lines;

    TokenCopy(JsonLines lines) {
        this.lines = lines;
    }

    @Override
    public void record(JsonParser parser) {
        lines.begin().copyCurrentStructure(parser);
        lines.end();
    }

    @Override
    public void close() {
        lines.close();
    }
}
