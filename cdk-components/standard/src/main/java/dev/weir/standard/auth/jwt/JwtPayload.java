package dev.weir.standard.auth.jwt;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a JSON web token.
 *
 * <pre>
 * type: JwtPayload
 * iss: "{{ config['issuer'] }}"
 * sub: "{{ config['user'] }}"
 * aud: https://api.example.com
 * </pre>
 *
 * @param iss who issued it
 * @param sub whom it is about
 * @param aud whom it is for
 */
@Component
public record JwtPayload(
        @Nullable Template<String> iss,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> sub,
        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> aud) {

    static final JwtPayload EMPTY = new JwtPayload(null, null, null);
}
