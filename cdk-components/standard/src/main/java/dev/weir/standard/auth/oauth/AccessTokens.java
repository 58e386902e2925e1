package dev.weir.standard.auth.oauth;

import dev.weir.spi.template.Scope;

/** Where access tokens are kept. */
interface AccessTokens {

    /** The present token, obtained first if there is none or if its life is over. */
    String token(Scope scope);

    /** Obtains another token in place of one that the source refused. */
    void renew(Scope scope);
}
