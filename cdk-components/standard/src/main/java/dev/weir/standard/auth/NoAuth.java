package dev.weir.standard.auth;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Authenticator;

/** Adds no credentials. */
@Component
public record NoAuth() implements Authenticator {}
