package dev.weir.standard.async;

import dev.weir.spi.component.PageTurn;
import dev.weir.spi.component.Reading;
import dev.weir.spi.component.Stream;
import dev.weir.spi.template.Scope;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.auxiliary.PlainReading;

/** One download within the reading of a slice: records as they come; what is done to them is done afterwards. */
record DownloadReading(Reading slicesReading, Scope scope) implements PlainReading {

    @Override
    public Stream stream() {
        return slicesReading.stream();
    }

    @Override
    public boolean goesOn(PageTurn turn) {
        return slicesReading.goesOn(turn);
    }

    @Override
    public StreamSlice slice() {
        return scope.slice();
    }
}
