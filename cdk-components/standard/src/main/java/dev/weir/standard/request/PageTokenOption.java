package dev.weir.standard.request;

import dev.weir.spi.annotation.Kind;

/** Where the token of a page goes: into a part of the request, or in place of its path. */
@Kind
public sealed interface PageTokenOption permits RequestOption, RequestPath {}
