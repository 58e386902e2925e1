package dev.weir.engine.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.read.Tally;
import dev.weir.spi.sink.ReadFigures;
import dev.weir.spi.sink.ReadFigures.Total;
import java.util.List;
import org.junit.jupiter.api.Test;

class StreamTallyTest {

    private final StreamTally stream = new StreamTally();

    @Test
    void addsUpSlicesAndWhatIsToldOutsideOfThem() {
        SliceTally slice = new SliceTally();
        slice.requested(Tally.Outcome.TAKEN);
        slice.requested(Tally.Outcome.IGNORED);
        slice.extracted();
        slice.extracted();
        slice.filtered(1);
        slice.given();
        slice.total(new Total("clicks", "3", "3", true));

        stream.add(slice);
        stream.add(slice);
        stream.requested(Tally.Outcome.FAILED);
        stream.requested(Tally.Outcome.RETRIED);

        Total total = new Total("clicks", "3", "3", true);
        assertThat(stream.figures()).isEqualTo(new ReadFigures(6, 1, 2, 1, 4, 2, List.of(total, total)));
    }

    @Test
    void showsRecordsThatGotLostBehindTheExtractor() {
        SliceTally slice = new SliceTally();
        slice.extracted();
        slice.extracted();
        slice.given();

        stream.add(slice);

        assertThat(stream.figures().extracted()).isEqualTo(2);
        assertThat(stream.figures().filtered()).isZero();
    }

    @Test
    void takesRecordsOfComponentsThatTellNothingForExtracted() {
        SliceTally slice = new SliceTally();
        slice.given();
        slice.filtered(2);

        stream.add(slice);

        assertThat(stream.figures().extracted()).isEqualTo(3);
    }

    @Test
    void keepsABoundedNumberOfTotalsAndNoneThatDisagreesGivesWayToOnesThatAgree() {
        SliceTally slice = new SliceTally();
        for (int i = 0; i < 1000; i++) {
            slice.total(new Total("clicks", "3", "3", true));
        }
        slice.total(new Total("clicks", "3", "2", false));
        stream.add(slice);
        stream.add(slice);

        assertThat(stream.figures().totals())
                .hasSize(ReadFigures.MOST_TOTALS + 2)
                .filteredOn(total -> !total.agrees())
                .hasSize(2);
    }
}
