package dev.weir.standard.decoder;

import dev.weir.spi.record.Decoder;

/**
 * A decoder whose broken bodies the reference takes for empty ones: {@code --compat broken-bodies} then ends the records
 * where the body breaks. Bodies of other decoders fail the slice there as well.
 */
public interface ForgivingDecoder extends Decoder {}
