package dev.weir.standard.request;

import dev.weir.spi.annotation.Kind;
import dev.weir.spi.http.RequestOptions;
import dev.weir.spi.template.Scope;

/** A request's body, said with its form. */
@Kind
public sealed interface RequestBody
        permits RequestBodyGraphQL, RequestBodyJsonObject, RequestBodyPlainText, RequestBodyUrlEncodedForm {

    /** Puts the body into the options. */
    void into(RequestOptions options, Scope scope);

    /** Whether it is sent as JSON, rather than as form or text. */
    boolean isJson();
}
