package dev.weir.engine.bind;

import static dev.weir.spi.annotation.Interpolation.NESTED;
import static dev.weir.spi.annotation.Interpolation.TEXT;
import static dev.weir.spi.annotation.Interpolation.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.engine.bind.Kitchen.Dish;
import dev.weir.engine.bind.Kitchen.Heat;
import dev.weir.engine.bind.Kitchen.Menu;
import dev.weir.engine.bind.Kitchen.Shelf;
import dev.weir.engine.bind.Kitchen.Soup;
import dev.weir.engine.bind.Kitchen.Stove;
import dev.weir.engine.bind.Kitchen.Toast;
import dev.weir.engine.bind.Kitchen.Tool;
import dev.weir.engine.bind.Pantry.Seen;
import dev.weir.spi.value.Row;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinderTest {

    private static final Soup LEEK = soup("leek");

    private static Binder binder;

    @BeforeAll
    static void describe(@TempDir Path folder) {
        binder = Pantry.ofKitchen(folder).binder();
    }

    @Test
    void givesEveryParameterItsJavaType() {
        Shelf shelf = bind(Shelf.class, """
                type: Shelf
                text: hello
                small: 5
                large: 5000000000
                number: 2
                flag: true
                any: [1, {a: null}]
                mapping: {b: 1.5, c: 2024-01-02, d: 2024-01-02T03:04:05Z, e: 123456789012345678901234567890}
                heat: MEDIUM
                list: [[a, b], []]
                numbers: {one: 1, two: 2}
                open: [x, null, 3]
                """);

        Row mapping = Row.of("b", 1.5);
        mapping.put("c", "2024-01-02");
        mapping.put("d", "2024-01-02T03:04:05+00:00");
        mapping.put("e", new BigInteger("123456789012345678901234567890"));
        assertThat(shelf)
                .isEqualTo(new Shelf(
                        "hello",
                        5,
                        5_000_000_000L,
                        2.0,
                        true,
                        List.of(1L, Row.of("a", null)),
                        mapping,
                        Heat.HALF,
                        List.of(List.of("a", "b"), List.of()),
                        Map.of("one", 1, "two", 2),
                        Arrays.asList("x", null, 3L)));
        assertThat(shelf.mapping()).isInstanceOf(Row.class);
        assertThat(shelf.numbers()).containsExactly(Map.entry("one", 1), Map.entry("two", 2));
    }

    @Test
    void leavesOutWhatIsNotThereOrHasNoValue() {
        assertThat(bind(Shelf.class, "{type: Shelf, text: , any: ~}"))
                .isEqualTo(new Shelf(null, null, null, null, null, null, null, null, null, null, null));
    }

    @Test
    void takesDefaultsForWhatIsLeftOut() {
        Stove standard = new Stove(4, 60, 35.0, true, Heat.HALF, Row.of("feet", List.of(1L, 2.5)));

        assertThat(bind(Tool.class, "{type: Stove}")).isEqualTo(standard);
        assertThat(bind(Tool.class, "{type: Stove, burners: , heat: ~}")).isEqualTo(standard);
        assertThat(bind(
                        Tool.class,
                        "{type: Stove, burners: 2, litres: 1, weight: 1.5, gas: false, heat: high, setup: {}}"))
                .isEqualTo(new Stove(2, 1, 1.5, false, Heat.HIGH, new Row()));
    }

    @Test
    void givesEachComponentItsOwnDefaults() {
        Stove changed = bind(Stove.class, "{type: Stove}");
        changed.setup().put("feet", 3L);

        assertThat(bind(Stove.class, "{type: Stove}").setup()).isEqualTo(Row.of("feet", List.of(1L, 2.5)));
    }

    @Test
    void compilesTemplatesWithTheParametersInForce() {
        Menu menu = bind(Menu.class, """
                type: Menu
                $parameters: {a: 1}
                drink: {x: "{{ y }}"}
                main: {type: Soup, name: 7, $parameters: {a: 2, b: [c]}}
                sides: [leek, {type: Soup, name: leek}]
                """);

        Row inner = Row.of("a", 2L);
        inner.put("b", List.of("c"));
        assertThat(menu.drink()).isEqualTo(new Seen<>(NESTED, Map.of("x", "{{ y }}"), Row.of("a", 1L)));
        assertThat(menu.main()).isEqualTo(new Soup(new Seen<>(TEXT, 7L, inner), new Seen<>(VALUE, "{{ 1 }}", inner)));
        assertThat(((Soup) menu.sides().get(0)).name()).isEqualTo(new Seen<>(TEXT, "leek", Row.of("a", 1L)));
        assertThat(((Soup) menu.sides().get(1)).name()).isEqualTo(Seen.of(TEXT, "leek"));
    }

    @Test
    void bindsNestedComponentsInTheirOrder() {
        Menu menu = bind(Menu.class, """
                type: Menu
                main: {type: Toast}
                sides: [{type: Soup, name: leek}, {type: Toast}, {type: Menu, sides: []}]
                extras: {second: {type: Toast}, first: {type: Soup, name: leek}}
                soup: {type: Soup, name: leek}
                """);

        Menu empty = new Menu(null, List.of(), null, null, null);
        assertThat(menu)
                .isEqualTo(new Menu(
                        new Toast(),
                        List.of(LEEK, new Toast(), empty),
                        Map.of("second", new Toast(), "first", LEEK),
                        LEEK,
                        null));
        assertThat(menu.extras()).containsOnlyKeys("second", "first");
    }

    @Test
    void readsPlainValuesAsComponents() {
        Menu menu = bind(Menu.class, "{type: Menu, main: Toast, sides: [toast, leek, 5], soup: leek}");

        Soup five = new Soup(Seen.of(TEXT, 5L), Seen.of(VALUE, "{{ 1 }}"));
        assertThat(menu).isEqualTo(new Menu(new Toast(), List.of(new Toast(), LEEK, five), null, LEEK, null));
    }

    @Test
    void bindsDefaultsThatAreComponents() {
        assertThat(bind(Menu.class, "{type: Menu}").sides()).containsExactly(new Toast(), soup("side"));
    }

    @Test
    void infersTypesThatAreNotNamed() {
        Menu menu = bind(Menu.class, "{type: Menu, main: {name: leek}, sides: [], soup: {name: leek}}");

        assertThat(menu).isEqualTo(new Menu(LEEK, List.of(), null, LEEK, null));
    }

    @Test
    void takesOneComponentAsAListOfIt() {
        assertThat(bind(Menu.class, "{type: Menu, sides: {type: Toast}}").sides())
                .containsExactly(new Toast());
    }

    @Test
    void takesWholeNumbersInTheFormOfDecimals() {
        Shelf shelf = bind(Shelf.class, "{type: Shelf, small: 5.0, large: -3.0e+9}");

        assertThat(shelf.small()).isEqualTo(5);
        assertThat(shelf.large()).isEqualTo(-3_000_000_000L);
    }

    @Test
    void passesOverKeysThatAreNoParameters() {
        assertThat(bind(Dish.class, "{type: Soup, name: leek, colour: green}")).isEqualTo(LEEK);
    }

    private static <T> T bind(Class<T> kind, String yaml) {
        return binder.bind(Pantry.yaml(yaml), kind);
    }

    private static Soup soup(String name) {
        return new Soup(Seen.of(TEXT, name), Seen.of(VALUE, "{{ 1 }}"));
    }
}
