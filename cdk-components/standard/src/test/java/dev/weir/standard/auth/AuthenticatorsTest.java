package dev.weir.standard.auth;

import static dev.weir.standard.fixture.Lookups.textAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.request.RequestOption;
import dev.weir.testkit.scope.TestRuntime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuthenticatorsTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope();

    @Test
    void sendsAKeyWhereTheManifestSays() {
        source.config().put("key", "k");
        Template<String> key = textAt("config.key");

        assertThat(new ApiKeyAuthenticator(key, Template.constant("X-Key"), null)
                        .options(scope)
                        .headers())
                .hasToString("{X-Key=k}");
        assertThat(keyIn(InjectInto.HEADER).headers()).hasToString("{key=k}");
        assertThat(keyIn(InjectInto.REQUEST_PARAMETER).parameters()).hasToString("{key=k}");
        assertThat(keyIn(InjectInto.BODY_DATA).bodyData()).hasToString("{key=k}");
        assertThat(keyIn(InjectInto.BODY_JSON).bodyJson()).isEqualTo(Row.of("key", "k"));
    }

    private RequestOptions keyIn(InjectInto part) {
        return new ApiKeyAuthenticator(textAt("config.key"), null, RequestOption.of(part, "key")).options(scope);
    }

    @Test
    void refusesAKeyWithoutPlaceAndWithTwo() {
        String message =
                "Cannot send an API key: exactly one of inject_into and header must be set (prefer inject_into)";
        Template<String> key = Template.constant("k");

        assertThatThrownBy(() -> new ApiKeyAuthenticator(key, null, null)).hasMessage(message);
        assertThatThrownBy(() -> new ApiKeyAuthenticator(
                        key, Template.constant("X-Key"), RequestOption.of(InjectInto.HEADER, "X-Key")))
                .hasMessage(message);
    }

    @Test
    void sendsBearerAndBasicCredentials() {
        assertThat(new BearerAuthenticator(Template.constant("t"))
                        .options(scope)
                        .headers())
                .hasToString("{Authorization=Bearer t}");
        assertThat(new BasicHttpAuthenticator(Template.constant("üser"), Template.constant("p:w"))
                        .options(scope)
                        .headers())
                .hasToString("{Authorization=Basic w7xzZXI6cDp3}");
        assertThat(new NoAuth().options(scope).headers()).isEmpty();
    }

    @Test
    void choosesByTheConfiguration() {
        SelectiveAuthenticator selective = new SelectiveAuthenticator(
                List.of("cred", "kind"),
                Map.of("one", new BearerAuthenticator(Template.constant("t")), "none", new NoAuth()));

        source.config().put("cred", Row.of("kind", "one"));
        assertThat(selective.options(scope).headers()).hasToString("{Authorization=Bearer t}");
        source.config().put("cred", Row.of("kind", "none"));
        assertThat(selective.options(scope).headers()).isEmpty();
        source.config().put("cred", Row.of("kind", "two"));
        assertThatThrownBy(() -> selective.options(scope))
                .hasMessage("Cannot choose the authenticator by cred.kind: 'two' is none of none, one (set it in the"
                        + " configuration)");
        assertThatThrownBy(() -> selective.verify(scope)).hasMessageStartingWith("Cannot choose the authenticator");
        source.config().put("cred", "none");
        assertThatThrownBy(() -> selective.options(scope))
                .hasMessage(
                        "Cannot choose the authenticator by cred.kind: the configuration has no value there (set it in"
                                + " the configuration)");
    }
}
