package dev.weir.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.value.Row;
import dev.weir.spi.value.StreamSlice;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RowEstimateTest {

    @Test
    void expectsOfSlicesToComeWhatThoseThatWereReadGave() {
        RowEstimate estimate = new RowEstimate();
        estimate.expect(4);

        assertThat(estimate.sliceRead(10)).hasValue(40);
        assertThat(estimate.sliceRead(30)).hasValue(60);
        assertThat(estimate.sliceRead(30)).hasValue(40);
        assertThat(estimate.sliceRead(31)).hasValue(31);
    }

    @Test
    void speaksUpAfterTheFirstSliceAndThenWithEachTenth() {
        RowEstimate estimate = new RowEstimate();
        estimate.expect(100);

        List<Integer> told = IntStream.rangeClosed(1, 100)
                .filter(read -> estimate.sliceRead(read).isPresent())
                .boxed()
                .toList();

        assertThat(told).containsExactly(1, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
    }

    @Test
    void hasNothingToGuessFromInASingleSliceOrAnUnknownNumberOfThem() {
        for (int total : new int[] {0, 1}) {
            RowEstimate estimate = new RowEstimate();
            estimate.expect(total);

            assertThat(estimate.sliceRead(10)).isEmpty();
        }
    }

    @Test
    void countsSlicesAheadAndHandsThemOutInTheirOrder() {
        SlicesAhead ahead = new SlicesAhead(slices(3), true);

        assertThat(ahead.total()).isEqualTo(3);
        assertThat(ahead).toIterable().map(slice -> slice.get("n")).containsExactly(1L, 2L, 3L);
        assertThat(ahead.total()).isEqualTo(3);
    }

    @Test
    void looksAheadOnlySoFarAndHandsOutAllTheSame() {
        SlicesAhead ahead = new SlicesAhead(slices(SlicesAhead.MOST + 5), true);

        assertThat(ahead.total()).isZero();
        assertThat(ahead).toIterable().hasSize(SlicesAhead.MOST + 5);
    }

    @Test
    void pullsNothingAheadThatTheSourceIsAskedFor() {
        Iterator<StreamSlice> source = slices(3);
        SlicesAhead ahead = new SlicesAhead(source, false);

        assertThat(ahead.total()).isZero();
        ahead.next();
        assertThat(source.next().get("n")).isEqualTo(2L);
    }

    private static Iterator<StreamSlice> slices(int count) {
        return Stream.iterate(1L, n -> n + 1)
                .limit(count)
                .map(n -> StreamSlice.ofPartition(Row.of("n", n)))
                .iterator();
    }
}
