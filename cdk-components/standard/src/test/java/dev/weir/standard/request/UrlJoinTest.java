package dev.weir.standard.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlJoinTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "https://h/api         | items              | https://h/api/items",
                "https://h/api/        | items              | https://h/api/items",
                "https://h/api         | items/             | https://h/api/items/",
                "https://h/api         | a//b               | https://h/api/a/b",
                "https://h/api/        | ''                 | https://h/api/",
                "https://h/api         | ''                 | https://h/api",
                "https://h/api/v1      | /v2/items          | https://h/v2/items",
                "https://h/api         | ../items           | https://h/items",
                "https://h/api         | ./items/..         | https://h/api/",
                "https://h/api?x=1     | items              | https://h/items",
                "https://h/api?x=1     | items?y=2          | https://h/items?y=2",
                "https://h/api         | ?y=2               | https://h/api/?y=2",
                "https://h/api         | #top               | https://h/api/#top",
                "https://h/api         | https://k/next?p=2 | https://k/next?p=2",
                "https://h/api         | http://k/next?     | http://k/next?",
                "https://h/api         | //k/next           | https://k/next",
                "https://h             | items              | https://h/items",
                "https://h/api         | items:batch        | items:batch",
                "https://h/api         | v1/items:batch     | https://h/api/v1/items:batch",
                "h/api                 | items              | h/api/items",
                "HTTPS://h/api         | items              | https://h/api/items",
                "https://h/a b         | ü?q={x}            | https://h/a b/ü?q={x}",
            })
    void joinsAsBrowsersDo(String base, String path, String joined) {
        assertThat(UrlJoin.join(base, path)).isEqualTo(joined);
    }

    @ParameterizedTest
    @CsvSource({"'\thttps://k/x', https://k/x", "'it\nems', https://h/api/items"})
    void dropsLineBreaksThatTemplatesLeave(String path, String joined) {
        assertThat(UrlJoin.join("https://h/api", path)).isEqualTo(joined);
    }
}
