package dev.weir.standard.retriever;

import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.record.Decoder;
import dev.weir.standard.decoder.CsvDecoder;
import dev.weir.standard.decoder.GzipDecoder;
import dev.weir.standard.decoder.IterableDecoder;
import dev.weir.standard.decoder.JsonDecoder;
import dev.weir.standard.decoder.JsonItemsDecoder;
import dev.weir.standard.decoder.JsonlDecoder;
import dev.weir.standard.decoder.ZipfileDecoder;
import dev.weir.standard.paging.DefaultPaginator;
import dev.weir.standard.record.CombinedExtractor;
import dev.weir.standard.record.RecordSelector;

/** What the language does not allow with decoders whose bodies are read only once. */
final class ReadableOnce {

    private static final String SOURCE =
            "; or leave decoder out, and give it as the source of an extractor that takes one, as those of weir.parsers do";

    private ReadableOnce() {}

    static void verify(SimpleRetriever retriever) {
        Decoder decoder = retriever.decoderOrJson();
        if (retriever.paginator() instanceof DefaultPaginator && !isPaged(decoder)) {
            throw refused("Cannot paginate: a " + name(decoder)
                    + " gives no document that a paginator could look at (use a JsonDecoder or XmlDecoder, or a"
                    + " GzipDecoder of a JsonDecoder" + SOURCE + ")");
        }
        if (retriever.recordSelector() instanceof RecordSelector selector
                && selector.extractor() instanceof CombinedExtractor
                && isStreamed(decoder)) {
            throw refused("Cannot combine extractors: a " + name(decoder)
                    + " reads the body only once (use a JsonDecoder, XmlDecoder or ZipfileDecoder, or one extractor"
                    + SOURCE + ")");
        }
    }

    private static boolean isPaged(Decoder decoder) {
        return decoder instanceof GzipDecoder gzip
                ? gzip.decoder() instanceof JsonDecoder
                : !isStreamed(decoder) && !(decoder instanceof ZipfileDecoder);
    }

    private static boolean isStreamed(Decoder decoder) {
        return decoder instanceof CsvDecoder
                || decoder instanceof JsonlDecoder
                || decoder instanceof JsonItemsDecoder
                || decoder instanceof IterableDecoder
                || decoder instanceof GzipDecoder;
    }

    private static String name(Decoder decoder) {
        return decoder.getClass().getSimpleName();
    }

    private static ConnectorException refused(String message) {
        return new ConnectorException(FailureType.CONFIG, message);
    }
}
