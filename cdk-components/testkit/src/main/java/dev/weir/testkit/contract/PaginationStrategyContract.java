package dev.weir.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.spi.component.Page;
import dev.weir.spi.component.PaginationStrategy;
import dev.weir.spi.template.Scope;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every pagination strategy does. Extend it, and give the pages of a source. */
public abstract class PaginationStrategyContract {

    /** For those who extend it. */
    protected PaginationStrategyContract() {}

    /** The strategy; called once for each test. */
    protected abstract PaginationStrategy strategy();

    /** The pages of a source up to the last one, each with the token that it was asked for with. */
    protected abstract List<Page> pages();

    /** A scope in which its templates can be evaluated. */
    protected abstract Scope scope();

    @Test
    void goesFromPageToPageAndEndsBehindTheLast() {
        assertThat(tokens(strategy(), scope())).isEqualTo(wanted());
    }

    @Test
    void keepsNothingFromReadingToReading() throws Exception {
        PaginationStrategy strategy = strategy();
        Scope scope = scope();

        assertThat(Concurrently.results(() -> tokens(strategy, scope))).isEqualTo(List.of(wanted()));
    }

    private List<@Nullable Object> tokens(PaginationStrategy strategy, Scope scope) {
        List<@Nullable Object> tokens = new ArrayList<>();
        tokens.add(strategy.initialToken(scope));
        pages().forEach(page -> tokens.add(strategy.nextToken(page, scope)));
        return tokens;
    }

    private List<@Nullable Object> wanted() {
        List<@Nullable Object> wanted = new ArrayList<>();
        pages().forEach(page -> wanted.add(page.token()));
        wanted.add(null);
        return wanted;
    }
}
