package dev.weir.standard.retriever;

import dev.weir.spi.annotation.Component;
import org.jspecify.annotations.Nullable;

/**
 * How much is read before pagination starts anew.
 *
 * <pre>
 * type: PaginationResetLimits
 * number_of_records: 10000
 * </pre>
 *
 * @param numberOfRecords pagination starts anew after the page that brings as many records
 */
@Component(since = "7.4.0")
public record PaginationResetLimits(@Nullable Integer numberOfRecords) {}
