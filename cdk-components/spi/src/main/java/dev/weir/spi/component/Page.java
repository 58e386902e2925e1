package dev.weir.spi.component;

import dev.weir.spi.http.Headers;
import dev.weir.spi.value.Record;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page after its records were read.
 *
 * @param response   the decoded answer, as far as the paginator said that it looks at it
 * @param headers    the answer's headers
 * @param records    how many records the page gave, after filters; how many rows of the source, if the extractor counts them
 * @param extracted  how many records the page held, before filters; how many rows of the source, if the extractor counts them
 * @param lastRecord the last record that the page gave; null if it gave none
 * @param token      the token that the page was asked for with; null for the first page if that needs none
 */
public record Page(
        @Nullable Object response,
        Headers headers,
        int records,
        int extracted,
        @Nullable Record lastRecord,
        @Nullable Object token) {}
