package dev.weir.standard.decoder;

import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.nio.charset.StandardCharsets;

/**
 * Reads a report as {@code pandas.read_csv} does with texts only: gzip and zlib are unpacked, equal names are numbered, words
 * for nothing are null.
 *
 * @param preserveNaValues whether only empty fields are null
 */
public record CsvFileDecoder(boolean preserveNaValues) implements Decoder {

    @Override
    public DocumentReader open(Response response, Scope scope) {
        Encoding given = Encoding.announced(response.headers());
        Encoding encoding = given == null || given.charset().equals(StandardCharsets.UTF_8)
                ? new Encoding(StandardCharsets.UTF_8, true)
                : given;
        return ValueReader.of(new CsvFileRows(new GunzippedInput(response.body(), true), encoding, preserveNaValues));
    }
}
