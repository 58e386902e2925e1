package dev.weir.parsers.sdmx;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import dev.weir.parsers.source.Unreadable;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.record.Decoder;
import dev.weir.spi.template.Scope;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Collections;

/** Gives a document for each row of SDMX-CSV. */
record SdmxCsvDecoder(SdmxExtractor extractor) implements Decoder {

    private static final char MARK = '\uFEFF';
    private static final String SEPARATORS = ",;\t|";
    private static final int LOOKED_AT = 1 << 16;

    @Override
    public DocumentReader open(Response response, Scope scope) {
        BufferedReader text = reader(response.body());
        try {
            text.mark(1);
            int first = text.read();
            if (first < 0) {
                return ValueReader.of(Collections.emptyIterator());
            }
            if (first != MARK) {
                text.reset();
            }
            return ValueReader.of(rows(text, SdmxRules.of(extractor, scope)));
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static BufferedReader reader(InputStream body) {
        return new BufferedReader(
                new InputStreamReader(
                        body,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                LOOKED_AT);
    }

    private CsvRows rows(BufferedReader text, SdmxRules rules) throws IOException {
        SdmxLimits limits = extractor.limits();
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.rowCharacters())
                .maxRecordSize(limits.rowCharacters())
                .build();
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .maxBufferSize(Math.max(limits.rowCharacters(), LOOKED_AT))
                .build(handler, text);
        return new CsvRows(csv.iterator(), rules);
    }

    /** The character behind the first column's name, which may hold others in brackets or quotes; columns are separated by commas, or as the language of the reader has it. */
    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        boolean isEnclosed = false;
        char separator = SEPARATORS.charAt(0);
        for (int i = 0; i < LOOKED_AT - 1; i++) {
            int c = text.read();
            isEnclosed ^= c == '"' || c == '[' || c == ']';
            if (c < 0 || !isEnclosed && c == '\n') {
                break;
            }
            if (!isEnclosed && SEPARATORS.indexOf(c) >= 0) {
                separator = (char) c;
                break;
            }
        }
        text.reset();
        return separator;
    }

    static RuntimeException broken(Exception e) {
        Throwable told = e instanceof CsvParseException && e.getCause() instanceof CsvParseException cause ? cause : e;
        String reason = told instanceof CsvParseException ? String.valueOf(told.getMessage()) : "it is not UTF-8";
        return Unreadable.body("SDMX-CSV", reason, e);
    }
}
