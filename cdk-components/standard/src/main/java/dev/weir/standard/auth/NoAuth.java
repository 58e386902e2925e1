package dev.weir.standard.auth;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.component.Authenticator;

/**
 * Adds no credentials.
 *
 * <pre>
 * type: NoAuth
 * </pre>
 */
@Component
public record NoAuth() implements Authenticator {}
