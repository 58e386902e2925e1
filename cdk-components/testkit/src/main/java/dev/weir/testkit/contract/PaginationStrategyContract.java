package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.template.Interest;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every pagination strategy does. Extend it, and give the pages of a source. */
public abstract class PaginationStrategyContract extends ComponentContract<PaginationStrategy> {

    /** For those who extend it. */
    protected PaginationStrategyContract() {
        super(PaginationStrategy.class);
    }

    /** The pages of a source up to the last one, each with the token that it was asked for with. */
    protected abstract List<Page> pages();

    @Override
    final List<@Nullable Object> outcome(PaginationStrategy strategy, Scope scope) {
        List<@Nullable Object> tokens = new ArrayList<>();
        tokens.add(strategy.initialToken(scope));
        pages().forEach(page -> tokens.add(strategy.nextToken(page, scope)));
        return tokens;
    }

    @Test
    void goesFromPageToPageAndEndsBehindTheLast() {
        List<@Nullable Object> wanted = new ArrayList<>();
        pages().forEach(page -> wanted.add(page.token()));
        wanted.add(null);

        assertThat(outcome(component(), scope())).isEqualTo(wanted);
    }

    @Test
    void goesOnFromAnyPage() {
        PaginationStrategy strategy = component();
        List<Page> pages = pages();

        for (int i = pages.size() - 2; i >= 0; i--) {
            assertThat(strategy.nextToken(pages.get(i), scope()))
                    .isEqualTo(pages.get(i + 1).token());
        }
    }

    @Test
    void leavesPagesAsTheyAre() {
        Scope scope = scope();
        PaginationStrategy strategy = component();

        for (Page page : pages()) {
            Object before = dev.weir.spi.value.Row.copyOf(page.response());
            strategy.nextToken(page, scope);
            assertThat(page.response()).isEqualTo(before);
        }
    }

    @Test
    void saysWhatItLooksAt() {
        boolean reads = pages().stream().anyMatch(page -> page.response() != null);

        assertThat(component().interestInResponse().equals(Interest.NOTHING))
                .as("interest in nothing although the example's pages have responses")
                .isEqualTo(!reads);
    }

    @Test
    void hasPagesOfAtLeastOneRecord() {
        Integer size = component().pageSize(scope());

        assertThat(size == null || size > 0).as("page size " + size).isTrue();
    }
}
