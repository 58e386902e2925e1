package dev.weir.standard.request;

import static dev.weir.standard.fixture.Lookups.textAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.fixture.JsonText;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestOptionTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void putsAValueUnderANameThatTheConfigurationGives() {
        source.config().put("name", "limit");
        RequestOptions options = new RequestOptions();

        new RequestOption(InjectInto.REQUEST_PARAMETER, textAt("config.name"), null).inject(options, 5L, scope);

        assertThat(options.parameters()).hasToString("{limit=5}");
    }

    @Test
    void reachesIntoAJsonBody() {
        RequestOptions options = new RequestOptions();

        new RequestOption(InjectInto.BODY_JSON, null, List.of(Template.constant("page"), Template.constant("size")))
                .inject(options, 5L, scope);

        assertThat(options.bodyJson()).isEqualTo(JsonText.parse("{\"page\": {\"size\": 5}}"));
    }

    @Test
    void refusesNoPlaceAndTwoPlaces() {
        String message = "Cannot place a request option: exactly one of field_name and field_path must be set";

        assertThatThrownBy(() -> new RequestOption(InjectInto.HEADER, null, null))
                .hasMessage(message);
        assertThatThrownBy(() -> new RequestOption(InjectInto.HEADER, Template.constant(""), null))
                .hasMessage(message);
        assertThatThrownBy(() -> new RequestOption(
                        InjectInto.BODY_JSON, Template.constant("a"), List.of(Template.constant("b"))))
                .hasMessage(message);
    }

    @Test
    void refusesAPathOutsideOfJson() {
        assertThatThrownBy(() -> new RequestOption(InjectInto.HEADER, null, List.of(Template.constant("b"))))
                .hasMessage(
                        "Cannot place a request option: field_path only reaches into a JSON body (use field_name, or"
                                + " inject_into: body_json)");
    }

    @Test
    void collidesWithAnOptionInTheSamePlaceOrAboveIt() {
        RequestOption page = new RequestOption(
                InjectInto.BODY_JSON, null, List.of(Template.constant("page"), Template.constant("size")));

        assertThat(page.collidesWith(RequestOption.of(InjectInto.BODY_JSON, "page"), scope))
                .isTrue();
        assertThat(page.collidesWith(RequestOption.of(InjectInto.BODY_DATA, "page"), scope))
                .isFalse();
        assertThat(page.collidesWith(
                        new RequestOption(
                                InjectInto.BODY_JSON,
                                null,
                                List.of(Template.constant("page"), Template.constant("token"))),
                        scope))
                .isFalse();
    }
}
