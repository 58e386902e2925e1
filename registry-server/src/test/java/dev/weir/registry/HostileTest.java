package dev.weir.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no client of good will makes, byte by byte. */
class HostileTest {

    private RunningRegistry registry;
    private String token;

    @BeforeEach
    void start() throws IOException {
        registry = RunningRegistry.fresh(Store.H2, true);
        token = registry.tokens()
                .create("ci", java.util.List.of(new dev.weir.registry.access.Scope.Admin()), Duration.ZERO, "test")
                .secret();
    }

    private String send(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", registry.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private String put(String path, String body) throws IOException {
        return send("PUT " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token
                + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.walk(registry.folder.resolve("blobs"))) {
            return files.filter(Files::isRegularFile).count();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/repository/releases/../../etc/passwd",
                "/repository/releases/com/example/mask/1.0.0/../../../../../a-1.jar",
                "/repository/releases/com/example/mask/1.0.0/..%2f..%2fmask-1.0.0.jar",
                "/repository/releases/com/example/mask/1.0.0%2fmask-1.0.0.jar",
                "/repository/releases/com/example/mask/1.0.0/%2e%2e/mask-1.0.0.jar",
                "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar%00.pom",
                "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar;a=b",
                "/repository/releases/com/example/mask/1.0.0/other-1.0.0.jar",
                "/repository/releases/com/example/mask/1.0.0/mask-1.0.0",
                "/repository/releases/com/example/mask/1.0.0/mask-1.0.0.j%0d%0aSet-Cookie:a=b",
                "/repository/releases/com//example/mask/1.0.0/mask-1.0.0.jar",
                "/repository/releases/com/ex.ample/mask/1.0.0/mask-1.0.0.jar",
                "/repository/releases//etc/passwd",
                "/repository/releases/com\\example/mask/1.0.0/mask-1.0.0.jar",
                "/repository/releases/mask-1.0.0.jar",
                "/repository/releases/maven-metadata.xml",
                "/repository/releases/",
                "/repository/other/com/example/mask/1.0.0/mask-1.0.0.jar",
            })
    void storesNothingUnderStrangePaths(String path) throws IOException {
        String answer = put(path, "x");

        assertThat(answer)
                .matches("(?s)HTTP/1.1 40[04] .*")
                .contains("application/problem+json")
                .doesNotContain("\r\nSet-Cookie");
        assertThat(stored()).isZero();
    }

    @Test
    void refusesPathsThatAreTooLong() throws IOException {
        assertThat(put("/repository/releases/com/" + "a/".repeat(600) + "b/1/b-1.jar", "x"))
                .startsWith("HTTP/1.1 400 ");
        assertThat(put("/repository/releases/com/" + "a".repeat(10_000) + "/b/1/b-1.jar", "x"))
                .matches("(?s)HTTP/1.1 4(00|14|31) .*");
    }

    @Test
    void keepsNothingOfAnUploadThatBreaksOff() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", registry.port())) {
            socket.getOutputStream()
                    .write(("PUT /repository/releases/com/example/mask/1.0.0/mask-1.0.0.pom HTTP/1.1\r\nHost: x\r\n"
                                    + "Authorization: Bearer " + token + "\r\nContent-Length: 1000\r\n\r\n<project>")
                            .getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            socket.setSoTimeout(20_000);
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .doesNotStartWith("HTTP/1.1 2");
        }
        assertThat(stored()).isZero();
        int staged = registry.database.with(handle -> handle.createQuery("SELECT COUNT(*) FROM uploads")
                .mapTo(Integer.class)
                .one());
        assertThat(staged).isZero();
    }

    @Test
    void letsClientsInBeforeTheySend() throws IOException {
        String pom = Jars.pom("mask", "1.0.0");
        String request = "PUT /repository/releases/com/example/mask/1.0.0/mask-1.0.0.pom HTTP/1.1\r\nHost: x\r\n"
                + "Connection: close\r\nExpect: 100-continue\r\nContent-Length: " + pom.length()
                + "\r\nAuthorization: Bearer ";

        assertThat(send(request + token + "\r\n\r\n" + pom)).contains("HTTP/1.1 201 Created");
        assertThat(send(request + "wrong\r\n\r\n")).startsWith("HTTP/1.1 401 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FOO /x HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "nonsense\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA: b\u0000c\r\n\r\n"
            })
    void answersMalformedRequestsWithAProblem(String request) throws IOException {
        assertThat(send(request.replace("\r\nHost: x\r\n", "\r\nHost: x\r\nConnection: close\r\n")))
                .matches("(?s)HTTP/1.1 (4|505).*");
    }

    @Test
    void deletesNothing() throws IOException {
        assertThat(send(
                        "DELETE /repository/releases/com/example/mask/1.0.0/mask-1.0.0.jar HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                + "Authorization: Bearer " + token + "\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .contains("application/problem+json");
    }
}
