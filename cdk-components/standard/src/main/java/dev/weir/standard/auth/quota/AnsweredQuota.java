package dev.weir.standard.auth.quota;

import dev.weir.spi.http.Response;
import dev.weir.spi.template.Scope;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an answer says of a quota; null where it says nothing. */
record AnsweredQuota(
        @Nullable Long remaining,
        @Nullable Long limit,
        @Nullable Instant reset,
        boolean refused) {

    static AnsweredQuota of(Response response, TokenQuota quota, Scope scope) {
        boolean refused = quota.exhaustionStatusCodes().contains(response.status());
        Long given = count(response, quota.remainingHeader(), scope);
        return new AnsweredQuota(
                given == null && refused ? Long.valueOf(0) : given,
                count(response, quota.limitHeader(), scope),
                time(response, quota.resetHeader(), scope),
                refused);
    }

    void tell(QuotaState state) {
        state.told(remaining, limit, reset, refused);
    }

    private static @Nullable Long count(Response response, @Nullable String header, Scope scope) {
        String value = value(response, header);
        Long count = QuotaNumbers.count(value);
        return value == null ? null : known(count, header, "whole number", scope);
    }

    private static @Nullable Instant time(Response response, @Nullable String header, Scope scope) {
        String value = value(response, header);
        Instant now = scope.runtime().clock().instant();
        Instant time = QuotaNumbers.time(value, now, scope.runtime().timeFormats());
        return value == null ? null : known(time, header, "time", scope);
    }

    private static @Nullable String value(Response response, @Nullable String header) {
        String value =
                header == null || header.isEmpty() ? null : response.headers().get(header);
        return value == null || value.isBlank() ? null : value;
    }

    private static <T> @Nullable T known(@Nullable T found, @Nullable String header, String wanted, Scope scope) {
        if (found == null) {
            scope.runtime()
                    .warn("Cannot learn from header '" + header + "' how many calls a token has left: its value is"
                            + " no " + wanted + " (name another one in its quota)");
        }
        return found;
    }
}
