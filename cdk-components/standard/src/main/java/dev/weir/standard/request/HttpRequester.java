package dev.weir.standard.request;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Moved;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.annotation.Successor;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.component.ErrorHandler;
import dev.weir.spi.component.Requester;
import dev.weir.spi.failure.ConnectorException;
import dev.weir.spi.failure.FailureType;
import dev.weir.spi.http.Call;
import dev.weir.spi.http.InjectInto;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.standard.error.DefaultErrorHandler;
import dev.weir.standard.property.PropertiesFromEndpoint;
import dev.weir.standard.property.QueryProperties;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends HTTP requests. All templates see {@code config}, {@code stream_slice}, {@code stream_partition},
 * {@code stream_interval} and {@code next_page_token}.
 *
 * <pre>
 * type: HttpRequester
 * url: https://api.example.com/accounts
 * http_method: GET
 * authenticator:
 *   type: BearerAuthenticator
 *   api_token: "{{ config['token'] }}"
 * request_parameters:
 *   updated_since: "{{ stream_interval['start_time'] }}"
 * </pre>
 *
 * @param url                       the URL of the endpoint; holds no credentials
 * @param urlBase                   the URL that {@code path} is joined to; older form of {@code url}
 * @param path                      the path below {@code url_base} or {@code url}; an absolute URL is taken as it is
 * @param httpMethod                the HTTP method
 * @param authenticator             adds the credentials
 * @param errorHandler              judges the answers; by default, 429, 5xx and failed connections are tried again
 * @param requestParameters         the query parameters; a list repeats its key, and empty ones are left out. One of them may
 *                                  be a {@code QueryProperties}
 * @param requestHeaders            the headers; empty ones are left out
 * @param requestBody               the body, with its form
 * @param requestBodyData           the body as form fields or as text; older form of {@code request_body}
 * @param requestBodyJson           the body as JSON object; older form of {@code request_body}
 * @param useCache                  whether an equal GET of the same sync is answered from memory; left out, it is for streams
 *                                  that are parents of others
 * @param connectTimeoutInSeconds   how long to wait for a connection, in seconds
 * @param readTimeoutInSeconds      how long to wait for the next bytes of an answer, in seconds
 * @param useTcpKeepalive           accepted; every connection but those of a GET with a body is probed when it was silent for a
 *                                  minute, so that one that is dead fails after two
 * @param queryProperties           the properties to ask for; templates find those of a request in
 *                                  {@code stream_slice.extra_fields.query_properties}
 * @param fetchPropertiesFromEndpoint older form of {@code query_properties}
 */
@Moved(from = "name", until = "0.28.1")
@Moved(from = "request_options_provider.request_parameters", to = "request_parameters", until = "0.28.1")
@Moved(from = "request_options_provider.request_headers", to = "request_headers", until = "0.28.1")
@Moved(from = "request_options_provider.request_body_data", to = "request_body_data", until = "0.28.1")
@Moved(from = "request_options_provider.request_body_json", to = "request_body_json", until = "0.28.1")
@Component
public record HttpRequester(
        @Since("6.49.0") @Nullable Template<String> url,
        @Successor("url") @Nullable Template<String> urlBase,
        @Successor("url") @Nullable Template<String> path,
        @Default("\"GET\"") HttpMethod httpMethod,
        @Nullable Authenticator authenticator,
        @DefaultType("DefaultErrorHandler") @Nullable ErrorHandler errorHandler,

        @Since("0.29.0") @Interpolate(Interpolation.TEXT_MAPPING) @Nullable
        Template<@Nullable Object> requestParameters,

        @Since("0.29.0") @Interpolate(Interpolation.MAPPING) @Nullable
        Template<@Nullable Object> requestHeaders,

        @Since("6.49.0") @Nullable RequestBody requestBody,

        @Since("0.29.0") @Successor("request_body") @Interpolate(Interpolation.TEXT_MAPPING) @Nullable
        Template<@Nullable Object> requestBodyData,

        @Since("0.29.0") @Successor("request_body") @Interpolate(Interpolation.NESTED) @Nullable
        Template<@Nullable Object> requestBodyJson,

        @Since("0.57.0") @Nullable Boolean useCache,
        @Since("7.35.0") @Nullable Double connectTimeoutInSeconds,
        @Since("7.35.0") @Nullable Double readTimeoutInSeconds,
        @Since("7.35.0") @Default("false") boolean useTcpKeepalive,
        @Since("6.58.0") @Nullable QueryProperties queryProperties,

        @Since("6.48.0") @Successor("query_properties") @Nullable
        PropertiesFromEndpoint fetchPropertiesFromEndpoint)
        implements Requester, Preflight {

    private static final Authenticator NOBODY = new Authenticator() {};

    public HttpRequester {
        Template<String> whole = url == null ? urlBase : url;
        if (authenticator instanceof UrlBound bound && whole != null) {
            authenticator = bound.below(whole);
        }
        requirePositive("connect_timeout_in_seconds", connectTimeoutInSeconds);
        requirePositive("read_timeout_in_seconds", readTimeoutInSeconds);
        QueriedProperties.requireOne(requestParameters, queryProperties, fetchPropertiesFromEndpoint);
    }

    /** The properties that are asked for, request by request; null if none are. */
    public @Nullable QueryProperties properties() {
        return QueriedProperties.of(requestParameters, queryProperties, fetchPropertiesFromEndpoint);
    }

    /** The same requester, whose answers are kept only if the manifest says so: for answers that change from call to call. */
    public HttpRequester uncached() {
        return useCache != null
                ? this
                : new HttpRequester(
                        url,
                        urlBase,
                        path,
                        httpMethod,
                        authenticator,
                        errorHandler,
                        requestParameters,
                        requestHeaders,
                        requestBody,
                        requestBodyData,
                        requestBodyJson,
                        false,
                        connectTimeoutInSeconds,
                        readTimeoutInSeconds,
                        useTcpKeepalive,
                        queryProperties,
                        fetchPropertiesFromEndpoint);
    }

    private static void requirePositive(String name, @Nullable Double seconds) {
        if (seconds != null && !(seconds > 0)) {
            throw new IllegalArgumentException(
                    "Cannot build the requester: " + name + " is " + seconds + " (it must be more than 0)");
        }
    }

    @Override
    public Response send(@Nullable String pagePath, RequestOptions extra, Scope scope) {
        Authenticator signer = authenticator == null ? NOBODY : authenticator;
        Call call = new Call(
                httpMethod.name(),
                address(pagePath, scope),
                own(scope).merge(signer.options(scope)).merge(extra),
                signer,
                errorHandler == null ? DefaultErrorHandler.standard() : errorHandler,
                useCache,
                true,
                duration(connectTimeoutInSeconds),
                duration(readTimeoutInSeconds),
                true);
        return scope.runtime().http().send(call, scope);
    }

    @Override
    public void verify(Scope scope) {
        Preflight.verify(authenticator, scope);
        if (OptionTemplates.isGiven(requestBodyData, scope) && OptionTemplates.isGiven(requestBodyJson, scope)) {
            throw new ConnectorException(
                    FailureType.CONFIG,
                    "Cannot build requests: both request_body_data and request_body_json are set (keep only one)");
        }
    }

    private String address(@Nullable String pagePath, Scope scope) {
        String base = text(urlBase, scope);
        String whole = base.isEmpty() ? text(url, scope) : base;
        String target = pagePath == null || pagePath.isEmpty() ? withoutLeadingSlashes(text(path, scope)) : pagePath;
        String joined = UrlJoin.join(whole, target);
        if (joined.isEmpty()) {
            throw new ConnectorException(
                    FailureType.CONFIG, "Cannot build the request: it has no URL (set url, or url_base and path)");
        }
        return joined;
    }

    private static String text(@Nullable Template<String> template, Scope scope) {
        return template == null ? "" : template.in(scope);
    }

    private static String withoutLeadingSlashes(String path) {
        int start = 0;
        while (start < path.length() && path.charAt(start) == '/') {
            start++;
        }
        return path.substring(start);
    }

    private RequestOptions own(Scope scope) {
        QueryProperties properties = properties();
        if (properties != null) {
            properties.in(scope);
        }
        RequestOptions options = new RequestOptions();
        OptionTemplates.entries(InjectInto.REQUEST_PARAMETER, requestParameters, options, scope);
        OptionTemplates.entries(InjectInto.HEADER, requestHeaders, options, scope);
        body(options, scope);
        return options;
    }

    /** The body, where {@code request_body} takes the place of the older parameter of its form. */
    private void body(RequestOptions options, Scope scope) {
        if (requestBody != null) {
            requestBody.into(options, scope);
        }
        if (requestBodyData != null && (requestBody == null || requestBody.isJson())) {
            OptionTemplates.form(requestBodyData, options, scope);
        }
        if (requestBodyJson != null && (requestBody == null || !requestBody.isJson())) {
            OptionTemplates.json(requestBodyJson, options, scope);
        }
    }

    private static @Nullable Duration duration(@Nullable Double seconds) {
        return seconds == null ? null : Duration.ofNanos(Math.round(seconds * 1e9));
    }
}
