package dev.weir.standard.auth.jwt;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import dev.weir.spi.annotation.Interpolate;
import dev.weir.spi.annotation.Interpolation;
import dev.weir.spi.template.Template;
import org.jspecify.annotations.Nullable;

/**
 * The headers of a JSON web token.
 *
 * <pre>
 * type: JwtHeaders
 * kid: "{{ config['key_id'] }}"
 * typ: JWT
 * </pre>
 *
 * @param kid names the key
 * @param typ the token's type
 * @param cty the type of its content
 */
@Component
public record JwtHeaders(
        @Nullable Template<String> kid,

        @Interpolate(Interpolation.VALUE) @Default("\"JWT\"")
        Template<@Nullable Object> typ,

        @Interpolate(Interpolation.VALUE) @Nullable Template<@Nullable Object> cty) {

    static final JwtHeaders USUAL = new JwtHeaders(null, Template.constant("JWT"), null);
}
