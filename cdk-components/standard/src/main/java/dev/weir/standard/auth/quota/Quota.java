package dev.weir.standard.auth.quota;

import dev.weir.spi.http.Request;
import dev.weir.spi.template.Scope;
import dev.weir.standard.budget.RequestMatcher;
import java.util.List;

/** A quota whose matchers are ready for use. */
record Quota(TokenQuota settings, List<RequestMatcher> matchers) {

    static Quota of(TokenQuota settings, Scope scope) {
        return new Quota(
                settings,
                settings.matchers().stream().map(matcher -> matcher.open(scope)).toList());
    }

    String name() {
        return settings.name();
    }

    boolean countsTheRest() {
        return matchers.isEmpty();
    }

    boolean matches(Request request) {
        return matchers.stream().anyMatch(matcher -> matcher.matches(request));
    }
}
