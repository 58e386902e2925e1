package dev.weir.standard.auth.oauth;

import dev.weir.spi.annotation.Component;
import dev.weir.spi.annotation.Default;
import java.util.List;

/**
 * Keeps tokens in the configuration, for sources whose refresh tokens can be used only once: after each refresh, access token,
 * end of its life and the next refresh token are written back.
 *
 * <pre>
 * type: RefreshTokenUpdater
 * refresh_token_config_path: [credentials, refresh_token]
 * access_token_config_path: [credentials, access_token]
 * token_expiry_date_config_path: [credentials, token_expiry_date]
 * </pre>
 *
 * @param refreshTokenName             the field of requests and answers that holds the refresh token
 * @param accessTokenConfigPath        where the configuration holds the access token
 * @param refreshTokenConfigPath       where the configuration holds the refresh token
 * @param tokenExpiryDateConfigPath    where the configuration holds the end of the access token's life
 * @param refreshTokenErrorStatusCodes as in the authenticator, which is the better place for it
 * @param refreshTokenErrorKey         as in the authenticator, which is the better place for it
 * @param refreshTokenErrorValues      as in the authenticator, which is the better place for it
 */
@Component
public record RefreshTokenUpdater(
        @Default("\"refresh_token\"") String refreshTokenName,
        @Default("[\"credentials\", \"access_token\"]") List<String> accessTokenConfigPath,
        @Default("[\"credentials\", \"refresh_token\"]") List<String> refreshTokenConfigPath,
        @Default("[\"credentials\", \"token_expiry_date\"]") List<String> tokenExpiryDateConfigPath,
        @Default("[]") List<Integer> refreshTokenErrorStatusCodes,
        @Default("\"\"") String refreshTokenErrorKey,
        @Default("[]") List<String> refreshTokenErrorValues) {

    public RefreshTokenUpdater {
        accessTokenConfigPath = List.copyOf(accessTokenConfigPath);
        refreshTokenConfigPath = List.copyOf(refreshTokenConfigPath);
        tokenExpiryDateConfigPath = List.copyOf(tokenExpiryDateConfigPath);
        refreshTokenErrorStatusCodes = List.copyOf(refreshTokenErrorStatusCodes);
        refreshTokenErrorValues = List.copyOf(refreshTokenErrorValues);
    }

    RefreshTokenErrors errors() {
        return new RefreshTokenErrors(refreshTokenErrorStatusCodes, refreshTokenErrorKey, refreshTokenErrorValues);
    }
}
