package dev.weir.registry.oidc;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.weir.registry.outward.Outward;
import dev.weir.registry.refusal.Refusal.Forbidden;
import dev.weir.registry.refusal.Refusal.Unauthenticated;
import dev.weir.registry.refusal.Refused;
import dev.weir.registry.store.Digests;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what ID tokens are worth: who made them, for whom, when, and what they are bound to. For any thread. */
public final class IdTokens {

    private static final int LONGEST = 16 * 1024;
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private final Trust trust;
    private final Map<String, IssuerKeys> keys;
    private final Clock clock;

    /** The tokens of those who are trusted, whose keys are asked for when they are needed. */
    public IdTokens(Trust trust, Outward http, Clock clock) {
        this.trust = trust;
        this.keys = trust.issuers().stream()
                .collect(Collectors.toMap(
                        TrustedIssuer::url,
                        issuer -> new IssuerKeys(issuer.url(), new KeyFetch(issuer.url(), http), clock)));
        this.clock = clock;
    }

    /** Whether a secret has the form of an ID token: a JSON object in Base64, and two dots. */
    public static boolean isLike(String secret) {
        return secret.startsWith("eyJ") && secret.chars().filter(c -> c == '.').count() == 2;
    }

    /**
     * Looks at a token.
     *
     * @throws Refused if it is not worth anything here
     */
    VerifiedToken verify(String text) {
        try {
            if (text.length() > LONGEST) {
                throw refused("it is longer than " + LONGEST + " characters", "leave out what it need not say");
            }
            SignedJWT token = SignedJWT.parse(text);
            JWTClaimsSet claims = token.getJWTClaimsSet();
            TrustedIssuer issuer = issuer(claims);
            signature(token, issuer);
            audience(claims, issuer);
            Instant expires = times(claims);
            return new VerifiedToken(
                    issuer.url(), claims.getClaims(), bindings(claims, issuer), once(token, claims, issuer), expires);
        } catch (ParseException | IllegalArgumentException e) {
            throw refused("it is no signed JSON Web Token", "send the ID token as the CI gives it");
        }
    }

    private TrustedIssuer issuer(JWTClaimsSet claims) {
        String url = claims.getIssuer() == null ? "" : claims.getIssuer();
        return trust.issuer(url)
                .orElseThrow(() -> refused(
                        "its issuer '" + VerifiedToken.printable(url) + "' is not trusted here",
                        "have it added to the file that weir registry serve --trust names"));
    }

    private void signature(SignedJWT token, TrustedIssuer issuer) {
        JWSHeader header = token.getHeader();
        if (!issuer.algorithms().contains(header.getAlgorithm().getName())) {
            throw refused(
                    "it is signed with "
                            + VerifiedToken.printable(header.getAlgorithm().getName()),
                    "have it signed with one of " + String.join(", ", issuer.algorithms()));
        }
        if (header.getKeyID() == null || !isPlain(header)) {
            throw refused("its header names no key, or wants something critical", "ask for a plain ID token");
        }
        IssuerKeys known = keys.get(issuer.url());
        if (known == null || !Signatures.isBy(token, known.find(header.getKeyID()))) {
            throw refused("its signature is not its issuer's", "send the ID token as the CI gives it");
        }
    }

    private static boolean isPlain(JWSHeader header) {
        return (header.getCriticalParams() == null || header.getCriticalParams().isEmpty())
                && header.isBase64URLEncodePayload();
    }

    private static void audience(JWTClaimsSet claims, TrustedIssuer issuer) {
        if (!claims.getAudience().contains(issuer.audience())) {
            throw refused(
                    "it is for "
                            + VerifiedToken.printable(String.join(", ", claims.getAudience())) + ", not for "
                            + issuer.audience(),
                    "ask the CI for an ID token with the audience " + issuer.audience());
        }
    }

    private Instant times(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant expires = time(claims.getExpirationTime(), "exp");
        Instant issued = time(claims.getIssueTime(), "iat");
        Date notBefore = claims.getNotBeforeTime();
        if (!now.isBefore(expires.plus(SKEW))) {
            throw refused("it expired at " + expires, "ask for a new one; exchange it if the build takes longer");
        }
        if (issued.isAfter(now.plus(SKEW))
                || notBefore != null && notBefore.toInstant().isAfter(now.plus(SKEW))) {
            throw refused("it holds only later", "see that the clocks are right");
        }
        if (expires.isAfter(now.plus(LONGEST_LIFE).plus(SKEW))) {
            throw refused("it holds for longer than a day", "ask for one that ends sooner");
        }
        return expires;
    }

    private static Instant time(@Nullable Date date, String claim) {
        if (date == null) {
            throw refused("it has no " + claim, "ask for one that says when it was made and when it ends");
        }
        return date.toInstant();
    }

    private static List<Binding> bindings(JWTClaimsSet claims, TrustedIssuer issuer) {
        List<Binding> fitting = issuer.bindings().stream()
                .filter(binding -> binding.fits(claims.getClaims()))
                .toList();
        if (fitting.isEmpty()) {
            throw new Refused(new Forbidden(
                    "Cannot accept the ID token: no binding of " + issuer.url() + " fits its claims ("
                            + asked(claims, issuer) + ")",
                    "have one added to the file that weir registry serve --trust names"));
        }
        return fitting;
    }

    private static String asked(JWTClaimsSet claims, TrustedIssuer issuer) {
        Function<String, String> shown = name -> name + "="
                + (claims.getClaim(name) == null
                        ? "none"
                        : VerifiedToken.printable(String.valueOf(claims.getClaim(name))));
        return issuer.bindings().stream()
                .flatMap(binding -> binding.claims().keySet().stream())
                .distinct()
                .map(shown)
                .collect(Collectors.joining(", "));
    }

    /** What was signed is taken where there is no number: a signature may be written in more than one way. */
    private static String once(SignedJWT token, JWTClaimsSet claims, TrustedIssuer issuer) {
        String number = claims.getJWTID();
        byte[] own = number == null || number.isEmpty()
                ? token.getSigningInput()
                : ("jti\n" + number).getBytes(StandardCharsets.UTF_8);
        byte[] start = (issuer.url() + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + own.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(own, 0, all, start.length, own.length);
        return Digests.of(all).sha256();
    }

    private static Refused refused(String why, String remedy) {
        return new Refused(new Unauthenticated("Cannot accept the ID token: " + why, remedy));
    }
}
