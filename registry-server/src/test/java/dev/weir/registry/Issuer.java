package dev.weir.registry;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of ID tokens on a port of this machine, as CI systems have one: it signs, changes its keys, and misbehaves as tests tell it. */
final class Issuer implements AutoCloseable {

    static final String AUDIENCE = "https://registry.example.com";
    private static final String DISCOVERY = "/.well-known/openid-configuration";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final HttpServer server;
    private final Clock clock;
    /** How often it was asked for its keys. */
    final AtomicInteger asked = new AtomicInteger();

    private volatile HttpHandler misbehaviour = this::answer;
    private volatile JWKSet published = new JWKSet();
    private volatile ECKey key;

    Issuer(Clock clock) throws IOException {
        this.clock = clock;
        this.key = newKey();
        publish(key.toPublicJWK());
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "issuer");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", exchange -> {
            try (exchange) {
                misbehaviour.handle(exchange);
            }
        });
        server.start();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID("key-" + NUMBERS.incrementAndGet())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean discovery = exchange.getRequestURI().getPath().equals(DISCOVERY);
        if (!discovery) {
            asked.incrementAndGet();
        }
        send(exchange, 200, discovery ? discovery(url()) : published.toString());
    }

    /** What discovery answers for an issuer of some URL. */
    String discovery(String url) {
        return "{\"issuer\": \"" + url + "\", \"jwks_uri\": \"" + url() + "/keys\"}";
    }

    static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Answers everything in another way. */
    void misbehave(HttpHandler how) {
        misbehaviour = how;
    }

    void behave() {
        misbehaviour = this::answer;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Signs with a new key from now on; what it had is published no more. */
    void rotate() {
        key = newKey();
        publish(key.toPublicJWK());
    }

    void publish(JWK... keys) {
        published = new JWKSet(java.util.List.of(keys));
    }

    ECKey key() {
        return key;
    }

    /** What a token for a tag of {@code example/masks} says, for ten minutes. */
    JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience(AUDIENCE)
                .subject("repo:example/masks:ref:refs/tags/v1.0.0")
                .claim("repository", "example/masks")
                .claim("ref", "refs/tags/v1.0.0")
                .jwtID("id-" + NUMBERS.incrementAndGet())
                .issueTime(Date.from(clock.instant()))
                .expirationTime(Date.from(clock.instant().plus(Duration.ofMinutes(10))));
    }

    String token() {
        return token(claims());
    }

    String token(JWTClaimsSet.Builder claims) {
        return sign(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build(), signer());
    }

    JWSSigner signer() {
        try {
            return new ECDSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sign(JWSHeader header, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(header, claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
