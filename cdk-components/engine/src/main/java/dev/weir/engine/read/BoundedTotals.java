package dev.weir.engine.read;

import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.ReadFigures.Total;
import java.util.List;

/** Keeps so many totals that agree, and so many that do not, as somebody may look at. */
final class BoundedTotals {

    private BoundedTotals() {}

    static void add(List<Total> kept, Total total) {
        long alike = kept.stream()
                .filter(known -> known.agrees() == total.agrees())
                .limit(ReadFigures.MOST_TOTALS)
                .count();
        if (alike < ReadFigures.MOST_TOTALS) {
            kept.add(total);
        }
    }
}
