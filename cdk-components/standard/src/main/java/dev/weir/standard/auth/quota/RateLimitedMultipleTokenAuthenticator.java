package dev.weir.standard.auth.quota;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.DefaultType;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.annotation.Secret;
import dev.weir.spi.component.Authenticator;
import dev.weir.spi.http.Request;
import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import dev.weir.spi.template.Template;
import dev.weir.spi.value.StreamSlice;
import dev.weir.standard.request.Preflight;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests with one of several tokens that stand for one another, and goes on to the next when the calls of one are used up.
 * When those of all are, requests wait until the source gives new ones. How many are left is asked of the source once, counted with
 * each request, and corrected by what its answers say. Where every token has few calls left, requests are spread over the time until
 * they are renewed. All streams whose authenticators are equal share the tokens and their counts.
 *
 * <pre>
 * type: RateLimitedMultipleTokenAuthenticator
 * tokens: "{{ config['tokens'] }}"
 * quota_status_source:
 *   type: QuotaStatusSource
 *   url: https://api.example.com/rate_limit
 * quotas:
 *   - type: TokenQuota
 *     name: core
 *     remaining_path: [core, remaining]
 *     reset_path: [core, reset]
 *     limit_path: [core, limit]
 * </pre>
 *
 * @param tokens                the tokens: a list, or one text that holds several
 * @param tokenDelimiter        what stands between the tokens of one text
 * @param authMethod            the word before the token
 * @param header                the header that holds the token
 * @param quotaStatusSource     where the source tells how many calls a token has left
 * @param quotas                the calls that are counted, each for certain requests
 * @param maxWaitTime           how long a request waits at most for new calls, as ISO 8601 duration; then its slice fails
 * @param budgetReserveFraction which share of all calls is kept in reserve: requests are spread once no token has more left
 * @param budgetMinReserve      how many calls are kept in reserve at least; 0, with {@code budget_reserve_fraction: 0}, never spreads
 */
@Component(since = "7.24.0")
public record RateLimitedMultipleTokenAuthenticator(
        @Secret @Interpolate(Interpolation.NESTED) Template<@Nullable Object> tokens,
        @Default("\",\"") String tokenDelimiter,
        @Default("\"Bearer\"") String authMethod,
        @Default("\"Authorization\"") String header,
        @DefaultType("QuotaStatusSource") QuotaStatusSource quotaStatusSource,
        @DefaultType("TokenQuota") List<TokenQuota> quotas,
        @Default("\"PT2H\"") Template<String> maxWaitTime,
        @Default("0.1") double budgetReserveFraction,
        @Default("50") int budgetMinReserve)
        implements Authenticator, Preflight {

    public RateLimitedMultipleTokenAuthenticator {
        tokenDelimiter = tokenDelimiter.isEmpty() ? "," : tokenDelimiter;
        authMethod = authMethod.isEmpty() ? "Bearer" : authMethod;
        header = header.isEmpty() ? "Authorization" : header;
        quotas = List.copyOf(quotas);
        if (quotas.isEmpty()) {
            throw new IllegalArgumentException("Cannot rotate tokens: there are no quotas (describe at least one)");
        }
    }

    @Override
    public Request authenticate(Request request, Scope scope) {
        return rotation(scope).sign(request, scope);
    }

    @Override
    public void answered(Response response, Scope scope) {
        rotation(scope).answered(response, scope);
    }

    @Override
    public boolean hasAlternative(Request refused, Scope scope) {
        return rotation(scope).hasAlternative(refused, scope);
    }

    /** Any of the tokens gets the same answer. */
    @Override
    public Request comparable(Request signed, Scope scope) {
        return signed.withHeader(header, authMethod);
    }

    @Override
    public void verify(Scope scope) {
        rotation(scope);
    }

    private TokenRotation rotation(Scope scope) {
        return scope.runtime().once(this, () -> shared(scope));
    }

    private TokenRotation shared(Scope scope) {
        RotationSettings settings = RotationSettings.of(this, outsideOfSlices(scope));
        return scope.runtime().once(settings.identity(), () -> new TokenRotation(settings));
    }

    private static Scope outsideOfSlices(Scope scope) {
        return scope.withSlice(StreamSlice.WHOLE).with(Map.of("record", "", "response", "", "next_page_token", ""));
    }
}
