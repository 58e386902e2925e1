package dev.weir.parsers.columnar;

import dev.weir.parsers.columnar.arrow.ArrowRows;
import dev.weir.parsers.columnar.avro.AvroRows;
import dev.weir.parsers.columnar.parquet.ParquetRows;
import dev.weir.parsers.columnar.value.FileRows;
import dev.weir.parsers.columnar.value.Reading;
import dev.weir.parsers.columnar.value.RecordMeter;
import dev.weir.parsers.columnar.value.Selection;
import dev.weir.parsers.columnar.value.Values;
import dev.weir.parsers.source.Unreadable;
import dev.weir.parsers.text.ForeignText;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Response;
import dev.weir.spi.read.DocumentReader;
import dev.weir.spi.read.ValueReader;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.Row;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of a body, of whichever format. Libraries fail with whatever they run into where a file is damaged. */
final class ColumnarRows implements Iterator<Row> {

    private final ColumnarFileDecoder decoder;
    private final InputStream body;
    private final List<String> columns;
    private final long most;
    private String format = "a columnar file";
    private boolean opened;
    private @Nullable FileRows rows;
    private @Nullable Row ahead;
    private long given;

    ColumnarRows(ColumnarFileDecoder decoder, Response response, Scope scope) {
        this.decoder = decoder;
        this.body = new LimitedInput(response.body(), decoder.limits().bytes());
        this.columns =
                decoder.columns().stream().map(column -> column.in(scope)).toList();
        this.most = decoder.rowLimit() == null ? Long.MAX_VALUE : decoder.rowLimit();
    }

    DocumentReader documents() {
        return ValueReader.of(this, this::close);
    }

    @Override
    public boolean hasNext() {
        if (ahead == null && given < most) {
            ahead = pulled();
        }
        return ahead != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || ahead == null) {
            throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        given++;
        return row;
    }

    private @Nullable Row pull() throws IOException {
        if (!opened) {
            opened = true;
            rows = open();
        }
        return rows == null ? null : rows.next();
    }

    private @Nullable FileRows open() throws IOException {
        BufferedInputStream input = new BufferedInputStream(body);
        input.mark(ColumnarFormat.LOOKED_AT);
        byte[] start = input.readNBytes(ColumnarFormat.LOOKED_AT);
        input.reset();
        if (start.length == 0) {
            return null;
        }
        ColumnarFormat found = format(start);
        format = found.title();
        Reading reading = new Reading(
                new Selection(columns, decoder.duplicateNames()),
                new Values(format, decoder.decimals(), decoder.binary(), decoder.notFinite()),
                new RecordMeter(format, decoder.limits()),
                decoder.limits());
        return switch (found) {
            case PARQUET -> ParquetRows.of(input, reading);
            case AVRO -> AvroRows.of(input, reading);
            default -> ArrowRows.of(input, reading);
        };
    }

    private ColumnarFormat format(byte[] start) {
        ColumnarFormat found = ColumnarFormat.of(start);
        ColumnarFormat wanted = decoder.format();
        boolean mayBeOldStream = wanted == ColumnarFormat.ARROW && found == ColumnarFormat.AUTO;
        if (found != ColumnarFormat.AUTO && (wanted == ColumnarFormat.AUTO || wanted == found)) {
            return found;
        } else if (mayBeOldStream && start.length >= Long.BYTES && start[2] == 0 && start[3] == 0) {
            return wanted;
        }
        ForeignText.refuse("a columnar file", new String(start, StandardCharsets.ISO_8859_1));
        String other = found == ColumnarFormat.AUTO ? "something else" : found.title();
        throw Unreadable.because("Cannot read a columnar file: the body begins as " + other + ", and not as "
                + wanted.title() + ColumnarFormat.older(start)
                + " (the source sent something else than it announced; correct format if it always does)");
    }

    private @Nullable Row pulled() {
        try {
            return pull();
        } catch (ConnectorException e) {
            throw e;
        } catch (EOFException e) {
            throw Unreadable.body(format, "it ends in the middle", e);
        } catch (IOException | RuntimeException e) {
            throw Unreadable.body(format, "its data are damaged behind row " + given, e);
        }
    }

    private void close() {
        FileRows open = rows;
        rows = null;
        if (open != null) {
            open.close();
        }
    }
}
