package dev.weir.standard.decoder;

import dev.weir.spi.template.Scope;

/** Types of older levels of the language, which go on working. */
final class FormerType {

    private FormerType() {}

    /** Tells which type has taken a former one's place. */
    static void warn(String type, String successor, Scope scope) {
        scope.runtime()
                .warn("Decoder type '" + type + "' of stream '" + scope.streamName()
                        + "' belongs to an older level of the language (write '" + successor + "')");
    }
}
