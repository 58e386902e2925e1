package dev.weir.standard.request;

import static dev.weir.standard.fixture.Lookups.at;
import static dev.weir.standard.fixture.Lookups.textAt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.spi.component.Authenticator;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.Row;
import dev.weir.standard.fixture.JsonText;
import dev.weir.standard.property.PropertyName;
import dev.weir.standard.property.QueryProperties;
import dev.weir.testkit.scope.TestRuntime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HttpRequesterTest {

    private final TestRuntime source = new TestRuntime();
    private final Scope scope = source.scope().with("next_page_token", Row.of("next_page_token", 2L));

    @Test
    void joinsUrlBaseAndPathAndMergesWhatAllPartiesWant() {
        Requester requester = new Requester();
        requester.urlBase = Template.constant("https://h/api/");
        requester.path = Template.constant("//items");
        requester.parameters =
                Template.constant(JsonText.row("{\"page\": \"2\", \"tag\": [\"a\", \"b\"], \"none\": null}"));
        requester.headers = Template.constant(JsonText.row("{\"X-Version\": 3}"));
        requester.authenticator = header("Authorization", "Bearer t");

        Call call = requester.sent(null, new RequestOptions().put(InjectInto.REQUEST_PARAMETER, "limit", 5L));

        assertThat(call.method()).isEqualTo("GET");
        assertThat(call.url()).isEqualTo("https://h/api/items");
        assertThat(call.options().parameters()).hasToString("{page=2, tag=[a, b], limit=5}");
        assertThat(call.options().headers()).hasToString("{X-Version=3, Authorization=Bearer t}");
        assertThat(call.skipsSentParameters()).isTrue();
        assertThat(call.cached()).isFalse();
    }

    @Test
    void takesThePagesPathInPlaceOfItsOwn() {
        Requester requester = new Requester();
        requester.urlBase = Template.constant("https://h/api");
        requester.path = Template.constant("items");

        assertThat(requester.sent("/next?p=2", new RequestOptions()).url()).isEqualTo("https://h/next?p=2");
        assertThat(requester.sent("https://k/next", new RequestOptions()).url()).isEqualTo("https://k/next");
        assertThat(requester.sent("", new RequestOptions()).url()).isEqualTo("https://h/api/items");
    }

    @Test
    void takesUrlAloneOrWithAPath() {
        Requester requester = new Requester();
        requester.url = textAt("config.url");
        source.config().put("url", "https://h/api/items/");

        assertThat(requester.sent(null, new RequestOptions()).url()).isEqualTo("https://h/api/items/");
        requester.path = textAt("next_page_token.next_page_token");
        assertThat(requester.sent(null, new RequestOptions()).url()).isEqualTo("https://h/api/items/2");
    }

    @Test
    void refusesToSendWithoutUrl() {
        Requester requester = new Requester();
        requester.urlBase = textAt("config.url");

        assertThatThrownBy(() -> requester.sent(null, new RequestOptions()))
                .isInstanceOf(ConnectorException.class)
                .hasMessage("Cannot build the request: it has no URL (set url, or url_base and path)");
    }

    @Test
    void refusesAParameterThatTwoPartiesSet() {
        Requester requester = new Requester();
        requester.url = Template.constant("https://h");
        requester.parameters = Template.constant(Row.of("x", "1"));

        assertThatThrownBy(() -> requester.sent(null, new RequestOptions().put(InjectInto.REQUEST_PARAMETER, "x", "1")))
                .hasMessageStartingWith("Cannot build the request: request parameter 'x' is set twice");
    }

    @Test
    void sendsAFormWhereBodyDataIsAMappingAndTextWhereItIsNot() {
        Requester requester = new Requester();
        requester.url = Template.constant("https://h");
        requester.method = HttpMethod.POST;
        requester.data = Template.constant(JsonText.row("{\"a\": \"1\", \"b\": null}"));
        assertThat(requester.sent(null, new RequestOptions()).options().bodyData())
                .hasToString("{a=1}");

        requester.data = Template.constant("<ask/>");
        assertThat(requester.sent(null, new RequestOptions()).options().bodyText())
                .isEqualTo("<ask/>");

        requester.data = Template.constant(JsonText.parse("[{\"a\": 1}]"));
        assertThat(requester.sent(null, new RequestOptions()).options().bodyText())
                .isEqualTo("[{\"a\":1}]");
    }

    @Test
    void refusesAJsonBodyThatIsText() {
        Requester requester = new Requester();
        requester.url = Template.constant("https://h");
        requester.json = Template.constant("{\"a\": true}");

        assertThatThrownBy(() -> requester.sent(null, new RequestOptions()))
                .hasMessage("Cannot build the request: its JSON body evaluates to text instead of an object (give"
                        + " request_body_json as a mapping, or send text with request_body_data)");
    }

    @Test
    void letsRequestBodyTakeThePlaceOfTheOlderParameterOfItsForm() {
        Requester requester = new Requester();
        requester.url = Template.constant("https://h");
        requester.json = Template.constant(Row.of("old", 1L));
        requester.body = new RequestBodyGraphQL(at("config.query"));
        source.config().put("query", Row.of("query", "{ items { id } }"));

        RequestOptions options = requester.sent(null, new RequestOptions()).options();

        assertThat(options.bodyJson()).isEqualTo(Row.of("query", "{ items { id } }"));
        requester.body = new RequestBodyPlainText(Template.constant("x"));
        assertThatThrownBy(() -> requester.sent(null, new RequestOptions()))
                .hasMessageStartingWith("Cannot build the request: it has both a JSON body and");
        RequestOptions both = source.calls().get(source.calls().size() - 1).options();
        assertThat(both.bodyText()).isEqualTo("x");
        assertThat(both.bodyJson()).isEqualTo(Row.of("old", 1L));
    }

    @Test
    void sendsTypedJsonAndForms() {
        Requester requester = new Requester();
        requester.url = Template.constant("https://h");
        requester.body = new RequestBodyJsonObject(Template.constant(Row.of("a", 1L)));
        assertThat(requester.sent(null, new RequestOptions()).options().bodyJson())
                .isEqualTo(Row.of("a", 1L));

        requester.body = new RequestBodyUrlEncodedForm(Template.constant(Row.of("a", "1")));
        assertThat(requester.sent(null, new RequestOptions()).options().bodyData())
                .hasToString("{a=1}");
    }

    @Test
    void passesTimeoutsAndCachingOn() {
        HttpRequester requester = new HttpRequester(
                Template.constant("https://h"),
                null,
                null,
                HttpMethod.GET,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                0.5,
                30.0,
                false,
                null,
                null);
        source.answers(200, "{}");

        requester.send(null, new RequestOptions(), scope);

        Call call = source.calls().get(0);
        assertThat(call.cached()).isTrue();
        assertThat(call.connectTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(call.readTimeout()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void refusesTimeoutsOfNoLength() {
        assertThatThrownBy(() -> new HttpRequester(
                        null,
                        null,
                        null,
                        HttpMethod.GET,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        0.0,
                        null,
                        false,
                        null,
                        null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot build the requester: connect_timeout_in_seconds is 0.0 (it must be more than 0)");
    }

    @Test
    void refusesTwoBodiesBeforeAnythingIsSentButNotEmptyOnes() {
        new HttpRequester(
                        null,
                        null,
                        null,
                        HttpMethod.GET,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Template.constant(Row.of("a", "1")),
                        Template.constant(new Row()),
                        false,
                        null,
                        null,
                        false,
                        null,
                        null)
                .verify(scope);

        assertThatThrownBy(() -> new HttpRequester(
                                null,
                                null,
                                null,
                                HttpMethod.GET,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Template.constant(Row.of("a", "1")),
                                Template.constant(Row.of("b", 1L)),
                                false,
                                null,
                                null,
                                false,
                                null,
                                null)
                        .verify(scope))
                .hasMessage(
                        "Cannot build requests: both request_body_data and request_body_json are set (keep only one)");
    }

    @Test
    void refusesToAskForPropertiesThatNobodyChose() {
        HttpRequester requester = new HttpRequester(
                Template.constant("https://h"),
                null,
                null,
                HttpMethod.GET,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                new QueryProperties(List.of(new PropertyName("a")), List.of(), null, null),
                null);

        assertThatThrownBy(() -> requester.send(null, new RequestOptions(), scope))
                .hasMessage(
                        "Cannot ask for properties: nothing asks for them request by request (use query properties only"
                                + " in query_properties and request_parameters of a SimpleRetriever's requester)");
    }

    private static Authenticator header(String name, String value) {
        return new Authenticator() {
            @Override
            public RequestOptions options(Scope scope) {
                return new RequestOptions().put(InjectInto.HEADER, name, value);
            }
        };
    }

    /** The parameters that tests set. */
    private final class Requester {
        @Nullable
        Template<String> url;

        @Nullable
        Template<String> urlBase;

        @Nullable
        Template<String> path;

        HttpMethod method = HttpMethod.GET;

        @Nullable
        Authenticator authenticator;

        @Nullable
        Template<@Nullable Object> parameters;

        @Nullable
        Template<@Nullable Object> headers;

        @Nullable
        RequestBody body;

        @Nullable
        Template<@Nullable Object> data;

        @Nullable
        Template<@Nullable Object> json;

        Call sent(@Nullable String pagePath, RequestOptions extra) {
            source.answers(200, "{}");
            new HttpRequester(
                            url,
                            urlBase,
                            path,
                            method,
                            authenticator,
                            null,
                            parameters,
                            headers,
                            body,
                            data,
                            json,
                            false,
                            null,
                            null,
                            false,
                            null,
                            null)
                    .send(pagePath, extra, scope);
            return source.calls().get(source.calls().size() - 1);
        }
    }
}
