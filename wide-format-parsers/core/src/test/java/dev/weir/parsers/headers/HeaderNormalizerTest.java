package dev.weir.parsers.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.parsers.Normalising;
import dev.weir.spi.value.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderNormalizerTest {

    private static final Normalising SNAKE = Normalising.with("HeaderNormalizer", "");

    private static String name(Normalising rules, String name) {
        return rules.of(Row.of(name, 1L)).keyAt(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Media Source (pid), media_source",
        "(none), none",
        "click-through  rate, click_through_rate",
        "HTTPServer, http_server",
        "FTDs, ftds",
        "CPAs total, cpas_total",
        "OrderID2, order_id2",
        "d7_retention, d7_retention",
        "2024-01, 2024_01",
        "Q1 2024, q1_2024",
        "Straße, strasse",
        "Ærø, aero",
        "İstanbul, istanbul",
        "Łódź, lodz",
        "Доход, dokhod",
        "Έσοδα, esoda",
        "收入, 收入",
        "Player's Name, players_name",
        "first\u00a0deposit, first_deposit",
        "\ufeffDate, date",
        "a.b.c, a_b_c",
    })
    void writesSnakeCase(String name, String snake) {
        assertThat(name(SNAKE, name)).isEqualTo(snake);
    }

    @Test
    void canLeaveLettersAlone() {
        assertThat(name(Normalising.with("HeaderNormalizer", "transliterate: false"), "Año Доход"))
                .isEqualTo("año_доход");
    }

    @Test
    void namesTwiceWhatItNamedOnceTheSame() {
        Random random = new Random(3);
        Normalising rules = Normalising.with("HeaderNormalizer", "dedupe: suffix\nmax_length: 12");
        for (int i = 0; i < 300; i++) {
            Row record = new Row();
            for (int field = 0; field < 12; field++) {
                record.put("n" + name(random), (long) field);
            }

            Row once = rules.of(record);
            Row twice = rules.of(once);

            assertThat(once.size()).isEqualTo(record.size());
            assertThat(new ArrayList<>(once.values())).isEqualTo(new ArrayList<>(record.values()));
            assertThat(once.keySet()).allMatch(name -> name.length() <= 12);
            assertThat(List.copyOf(twice.keySet())).isEqualTo(List.copyOf(once.keySet()));
        }
    }

    private static String name(Random random) {
        String letters = "abAB19 _-.(é)Дß%";
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(20); i > 0; i--) {
            name.append(letters.charAt(random.nextInt(letters.length())));
        }
        return name.toString();
    }

    @Test
    void refusesALengthThatLeavesNoName() {
        assertThatThrownBy(() -> Normalising.with("HeaderNormalizer", "max_length: 3"))
                .hasMessageContaining("Cannot name fields: max_length is 3 (it is at least 8)");
    }
}
