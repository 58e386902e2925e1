package dev.weir.engine.bind;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Kind;
import dev.weir.spi.annotation.Name;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Component types of all sorts. Their descriptors are made of this file when tests run; see {@link Pantry}. */
final class Kitchen {

    private Kitchen() {}

    /** What is eaten. */
    @Kind(custom = "CustomDish")
    interface Dish {}

    /** What is worked with. */
    @Kind
    interface Tool {}

    /** How hot. */
    enum Heat {
        LOW,
        @Name("MEDIUM")
        HALF,
        HIGH
    }

    /**
     * Has a parameter of every type.
     *
     * @param text    a text
     * @param small   a whole number
     * @param large   a whole number
     * @param number  a number
     * @param flag    a flag
     * @param any     any value
     * @param mapping a mapping
     * @param heat    a word
     * @param list    a list
     * @param numbers numbers by name
     * @param open    a list of anything
     */
    @Component
    record Shelf(
            @Nullable String text,
            @Nullable Integer small,
            @Nullable Long large,
            @Nullable Double number,
            @Nullable Boolean flag,
            @Nullable Object any,
            @Nullable Row mapping,
            @Nullable Heat heat,
            @Nullable List<List<String>> list,
            @Nullable Map<String, Integer> numbers,
            @Nullable List<@Nullable Object> open) {}

    /**
     * Has primitive parameters with defaults.
     *
     * @param burners how many burners
     * @param litres  how large
     * @param weight  how heavy
     * @param gas     whether it burns gas
     * @param heat    how hot
     * @param setup   how it stands
     */
    @Component
    record Stove(
            @Default("4") int burners,
            @Default("60") long litres,
            @Default("35") double weight,
            @Default("true") boolean gas,
            @Default("\"MEDIUM\"") Heat heat,
            @Default("{\"feet\": [1, 2.5]}") Row setup)
            implements Tool {}

    /**
     * Is cooked.
     *
     * @param name the name on the card
     * @param salt how salty
     */
    @Component(shorthand = "name")
    record Soup(
            Template<String> name, @Default("\"{{ 1 }}\"") Template<Object> salt) implements Dish {}

    /** Is toasted. */
    @Component(scalars = {"Toast", "toast"})
    record Toast() implements Dish {}

    /**
     * Holds dishes.
     *
     * @param main   the dish in the middle
     * @param sides  the dishes around it
     * @param extras more dishes by name
     * @param soup   only soup
     * @param drink  what is drunk
     */
    @Component
    record Menu(
            @DefaultType("Soup") @Nullable Dish main,

            @Default("[\"toast\", {\"type\": \"Soup\", \"name\": \"side\"}]")
            List<Dish> sides,

            @Nullable Map<String, Dish> extras,
            @Nullable Soup soup,
            @Interpolate(Interpolation.NESTED) @Nullable Template<Object> drink)
            implements Dish {}

    /**
     * Checks its values.
     *
     * @param guests how many come
     * @param door   which door
     */
    @Component
    record Table(int guests, @Secret @Nullable String door) implements Tool {
        Table {
            if (guests > 12) {
                throw new IllegalArgumentException(
                        "a table has at most 12 guests, not " + guests + " (set two tables)");
            }
            if (guests == 12) {
                throw new IllegalArgumentException("Cannot lay the table: 12 is unlucky (invite another)");
            }
            if (guests < 0) {
                throw new IllegalStateException("nobody");
            }
        }
    }
}
