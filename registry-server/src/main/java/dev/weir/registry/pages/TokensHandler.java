package dev.weir.registry.pages;

import dev.weir.registry.access.Actor;
import dev.weir.registry.access.Scope;
import dev.weir.registry.access.Token;
import dev.weir.registry.access.TokenOrder;
import dev.weir.registry.access.Tokens;
import dev.weir.registry.pages.view.TokensPage;
import dev.weir.registry.refusal.Refusal.Malformed;
import dev.weir.registry.refusal.Refused;
import io.javalin.http.Context;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tokens page: all tokens, a form for another one, which is shown once, and taking one back. */
final class TokensHandler {

    private final Visitors visitors;
    private final Shell shell;
    private final Tokens tokens;
    private final Clock clock;

    TokensHandler(Visitors visitors, Shell shell, Tokens tokens, Clock clock) {
        this.visitors = visitors;
        this.shell = shell;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** What is in the form. */
    private record Form(String label, String scopes, String days) {
        static final Form EMPTY = new Form("", "", "90");
    }

    void list(Context context) {
        show(context, visitors.administrator(context), Form.EMPTY, "", "");
    }

    void create(Context context) {
        Visitor visitor = visitors.administrator(context);
        FormKey.check(context, visitor);
        Actor actor = Visitors.administrator(visitor);
        Form form =
                new Form(Asked.field(context, "label"), Asked.field(context, "scopes"), Asked.field(context, "days"));
        try {
            TokenOrder order = order(form);
            String made = tokens.create(order.label(), order.scopes(), order.life(), actor.label())
                    .secret();
            context.status(201);
            show(context, visitor, Form.EMPTY, "", made);
        } catch (Refused refused) {
            context.status(refused.refusal().status());
            show(
                    context,
                    visitor,
                    form,
                    refused.refusal().detail() + " (" + refused.refusal().remedy() + ")",
                    "");
        }
    }

    private static TokenOrder order(Form form) {
        if (!form.days.matches("[0-9]{0,5}")) {
            throw new Refused(
                    new Malformed("Cannot read the form: the days are no whole number", "leave them empty for ever"));
        }
        List<String> scopes = Arrays.stream(form.scopes.split("[\\s,]+"))
                .filter(scope -> !scope.isEmpty())
                .toList();
        return TokenOrder.of(form.label, scopes, form.days.isEmpty() ? 0 : Integer.parseInt(form.days));
    }

    void revoke(Context context) {
        Visitor visitor = visitors.administrator(context);
        FormKey.check(context, visitor);
        String id = context.pathParam("id");
        if (!id.matches("[0-9]{1,18}")) {
            throw new Refused(
                    new Malformed("Cannot revoke token '" + id + "': it is no number", "use the page's form"));
        }
        tokens.revoke(Long.parseLong(id), Visitors.administrator(visitor).label());
        context.header("Cache-Control", "no-store");
        context.status(303);
        context.header("Location", "/tokens");
    }

    private void show(Context context, Visitor visitor, Form form, String error, String made) {
        List<TokensPage.Row> rows = tokens.all().stream()
                .map(this::row)
                .sorted(Comparator.comparing((TokensPage.Row row) -> !row.isInUse())
                        .thenComparing(Comparator.comparing(TokensPage.Row::id).reversed()))
                .toList();
        shell.showOnce(
                context,
                "tokens",
                new TokensPage(
                        shell.frame(visitor, "Tokens", "tokens"),
                        rows,
                        form.label,
                        form.scopes,
                        form.days,
                        error,
                        made));
    }

    private TokensPage.Row row(Token token) {
        return new TokensPage.Row(
                token.id(),
                token.label(),
                token.scopes().stream().map(Scope::text).toList(),
                state(token),
                Instant.ofEpochMilli(token.created()),
                time(token.expires()),
                time(token.lastUsed()),
                time(token.revoked()));
    }

    private String state(Token token) {
        if (token.revoked() != 0) {
            return "revoked";
        }
        return token.expires() != 0 && token.expires() <= clock.millis() ? "expired" : "in use";
    }

    private static @Nullable Instant time(long millis) {
        return millis == 0 ? null : Instant.ofEpochMilli(millis);
    }
}
