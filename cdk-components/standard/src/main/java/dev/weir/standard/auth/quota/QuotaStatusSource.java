package dev.weir.standard.auth.quota;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Since;
import dev.weir.spi.template.Template;
import dev.weir.standard.request.HttpMethod;
import java.util.List;
import java.util.Map;

/**
 * Where the source tells how many calls a token has left. Asked once for each token before the first request, and again after
 * all were used up and waited for.
 *
 * <pre>
 * type: QuotaStatusSource
 * url: https://api.example.com/rate_limit
 * unavailable_status_codes: [404]
 * </pre>
 *
 * @param url                    the absolute URL
 * @param httpMethod             the HTTP method
 * @param requestHeaders         further headers of the request
 * @param unavailableStatusCodes statuses by which the source says that it counts no calls: the token is then used without
 *                               counting, until the end of the run. Any other refusal fails. Do not list 401 and 403, which a
 *                               token that is not valid gets
 */
@Component(since = "7.24.0")
public record QuotaStatusSource(
        Template<String> url,
        @Default("\"GET\"") HttpMethod httpMethod,
        @Default("{}") Map<String, Template<String>> requestHeaders,
        @Since("7.27.0") @Default("[]") List<Integer> unavailableStatusCodes) {

    public QuotaStatusSource {
        requestHeaders = Map.copyOf(requestHeaders);
        unavailableStatusCodes = List.copyOf(unavailableStatusCodes);
    }
}
