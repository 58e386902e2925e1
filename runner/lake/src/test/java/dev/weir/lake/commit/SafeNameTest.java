package dev.weir.lake.commit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

    @ParameterizedTest
    @CsvSource({
        "orders_2.v-1, orders_2.v-1",
        "_weir, %5Fweir",
        "., %2E",
        ".., %2E.",
        "a/b, a%2Fb",
        "a=b c%, a%3Db%20c%25",
        "é€😀, %C3%A9%E2%82%AC%F0%9F%98%80"
    })
    void isSafeAndReversible(String name, String safe) {
        assertThat(SafeName.of(name)).isEqualTo(safe);
        assertThat(URLDecoder.decode(safe, StandardCharsets.UTF_8)).isEqualTo(name);
    }

    @Test
    void isCutWhereAFileSystemWouldRefuseItButStaysDifferent() {
        String one = SafeName.of("é".repeat(100) + "1");
        String other = SafeName.of("é".repeat(100) + "2");

        assertThat(one).hasSizeLessThan(200).startsWith("%C3%A9%C3%A9").isNotEqualTo(other);
        assertThat(SafeName.of("")).isEqualTo("%");
    }
}
