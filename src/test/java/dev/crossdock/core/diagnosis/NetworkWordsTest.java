package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.stream.Stream;

/** What programs of many languages say of the network, and what they do not mean by it. */
class NetworkWordsTest {

    static Stream<Arguments> said() {
        return Stream.of(
                unreachable(
                        "db:5432",
                        "psycopg2.OperationalError: connection to server at \"db\" (172.18.0.2), port 5432 failed: Connection refused"),
                unreachable(
                        "db:5432",
                        "psql: could not connect to server: Connection refused",
                        "\tIs the server running on host \"db\" (172.18.0.2) and accepting",
                        "\tTCP/IP connections on port 5432?"),
                unreachable(
                        "redis:6379",
                        "redis.exceptions.ConnectionError: Error 111 connecting to redis:6379. Connection refused."),
                unreachable(
                        "127.0.0.1:5432",
                        "Error: connect ECONNREFUSED 127.0.0.1:5432",
                        "    at TCPConnectWrap.afterConnect [as oncomplete] (node:net:1595:16) {",
                        "  errno: -111,",
                        "  code: 'ECONNREFUSED',",
                        "}",
                        "",
                        "Node.js v20.11.0"),
                unreachable(
                        "172.18.0.2:5432",
                        "2026/01/01 12:00:00 dial tcp 172.18.0.2:5432: connect: connection refused"),
                unreachable(
                        "db:5432",
                        "org.postgresql.util.PSQLException: Connection to db:5432 refused. Check that the hostname and port are correct",
                        "\tat org.postgresql.Driver.connect(Driver.java:1)"),
                unreachable(
                        "api:8080",
                        "requests.exceptions.ConnectionError: HTTPConnectionPool(host='api', port=8080): Max retries exceeded with url: / (Caused by NewConnectionError('<x>: Failed to establish a new connection: [Errno 111] Connection refused'))"),
                unreachable(
                        "db", "ERROR 2003 (HY000): Can't connect to MySQL server on 'db' (111)"),
                unreachable(
                        "127.0.0.1",
                        "wget: can't connect to remote host (127.0.0.1): Connection refused"),
                unreachable(
                        "redis:6379",
                        "Could not connect to Redis at redis:6379: Connection refused"),
                unreachable(
                        "api:8080",
                        "curl: (7) Failed to connect to api port 8080 after 3 ms: Couldn't connect to server"),
                unreachable(
                        "db:5432",
                        "wait-for-it.sh: timeout occurred after waiting 15 seconds for db:5432"),
                unreachable("db:5432", "Error: P1001: Can't reach database server at `db`:`5432`"),
                unreachable(
                        "db",
                        "/app/x.rb:3:in `initialize': Connection refused - connect(2) for \"db\" port 5432 (Errno::ECONNREFUSED)"),
                unreachable(
                        "",
                        "Error: Os { code: 111, kind: ConnectionRefused, message: \"Connection refused\" }"),
                unreachable(
                        "",
                        "com.mysql.cj.jdbc.exceptions.CommunicationsException: Communications link failure",
                        "\tat com.mysql.cj.x(X.java:1)",
                        "Caused by: java.net.ConnectException: Connection refused",
                        "\t... 20 more"),
                unreachable(
                        "",
                        "PDOException: SQLSTATE[HY000] [2002] Connection refused in /app/x.php:3"),
                unreachable(
                        "/var/run/docker.sock",
                        "Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?"),
                unreachable(
                        "mongo:27017",
                        "pymongo.errors.ServerSelectionTimeoutError: mongo:27017: [Errno 111] Connection refused, Timeout: 30s"),
                unresolved(
                        "app",
                        "nginx: [emerg] host not found in upstream \"app\" in /etc/nginx/conf.d/default.conf:3"),
                unresolved(
                        "db",
                        "psycopg2.OperationalError: could not translate host name \"db\" to address: Name or service not known"),
                unresolved(
                        "db",
                        "Error: getaddrinfo ENOTFOUND db",
                        "    at GetAddrInfoReqWrap.onlookup [as oncomplete] (node:dns:107:26)"),
                unresolved("db", "dial tcp: lookup db on 127.0.0.11:53: no such host"),
                unresolved(
                        "db",
                        "com.x.CommunicationsException: Communications link failure",
                        "\tat x.Y(Z.java:1)",
                        "Caused by: java.net.UnknownHostException: db",
                        "\tat java.base/x(Y.java:1)"),
                unresolved("db", "ping: bad address 'db'"),
                unresolved("api.example.com", "curl: (6) Could not resolve host: api.example.com"),
                unresolved(
                        "redis",
                        "redis.exceptions.ConnectionError: Error -2 connecting to redis:6379. Name or service not known."),
                unresolved(
                        "packages.example",
                        "Err:1 http://packages.example/debian trixie InRelease",
                        "  Temporary failure resolving 'packages.example'"),
                unresolved(
                        "api",
                        "urllib3.exceptions.MaxRetryError: HTTPConnectionPool(host='api', port=80): Max retries exceeded with url: / (Caused by NameResolutionError(\"<x>: Failed to resolve 'api' ([Errno -2] Name or service not known)\"))"),
                unresolved(
                        "db",
                        "PHP Warning: php_network_getaddresses: getaddrinfo for db failed: Name does not resolve in /x.php on line 1",
                        "PDOException: SQLSTATE[HY000] [2002] php_network_getaddresses: getaddrinfo for db failed: Name does not resolve"),
                untrusted(
                        "requests.exceptions.SSLError: HTTPSConnectionPool(host='api.corp', port=443): Max retries exceeded with url: / (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: unable to get local issuer certificate (_ssl.c:1006)')))"),
                untrusted(
                        "Get \"https://api.corp/\": tls: failed to verify certificate: x509: certificate signed by unknown authority"),
                untrusted(
                        "Caused by: sun.security.validator.ValidatorException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target"),
                untrusted(
                        "Error: self-signed certificate in certificate chain",
                        "    at TLSSocket.onConnectSecure (node:_tls_wrap:1659:34) {",
                        "  code: 'SELF_SIGNED_CERT_IN_CHAIN'",
                        "}"),
                untrusted(
                        "curl: (60) SSL certificate problem: unable to get local issuer certificate"),
                untrusted(
                        "fatal: unable to access 'https://git.corp/x/': server certificate verification failed. CAfile: none CRLfile: none"),
                untrusted(
                        "wget: note: TLS certificate validation not implemented",
                        "ssl_client: api.corp: certificate verification failed: unable to get local issuer certificate"),
                inUse(
                        "3000",
                        "Error: listen EADDRINUSE: address already in use :::3000",
                        "    at Server.setupListenHandle [as _listen2] (node:net:1817:16)"),
                inUse("8080", "2026/01/01 12:00:00 listen tcp :8080: bind: address already in use"),
                inUse(
                        "8000",
                        "[Errno 98] error while attempting to bind on address ('0.0.0.0', 8000): address already in use"),
                inUse(
                        "80",
                        "nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)"),
                inUse("8080", "Web server failed to start. Port 8080 was already in use."),
                inUse(
                        "80",
                        "(98)Address already in use: AH00072: make_sock: could not bind to address 0.0.0.0:80",
                        "no listening sockets available, shutting down"),
                inUse("", "OSError: [Errno 98] Address already in use"),
                inUse(
                        "6379",
                        "1:M 01 Jan 2026 12:00:00.000 # Warning: Could not create server TCP listening socket *:6379: bind: Address already in use",
                        "1:M 01 Jan 2026 12:00:00.000 # Failed listening on port 6379 (tcp), aborting."));
    }

    private static Arguments unreachable(String named, String... log) {
        return Arguments.of(Cause.DEPENDENCY_UNREACHABLE, named, List.of(log));
    }

    private static Arguments unresolved(String named, String... log) {
        return Arguments.of(Cause.NAME_RESOLUTION, named, List.of(log));
    }

    private static Arguments untrusted(String... log) {
        return Arguments.of(Cause.TLS_UNTRUSTED, "", List.of(log));
    }

    private static Arguments inUse(String named, String... log) {
        return Arguments.of(Cause.ADDRESS_IN_USE, named, List.of(log));
    }

    @ParameterizedTest
    @MethodSource("said")
    void isRecognisedAndNamed(Cause cause, String named, List<String> log) {
        var answer = Specimen.running("app").exit(1).log(log.toArray(String[]::new)).answer();
        assertThat(answer.cause()).isEqualTo(cause);
        assertThat(answer.title()).contains(named);
    }

    @Test
    void aTraceThatEndsInARefusalIsNoCrash() {
        var judged =
                Specimen.running("python", "/app/main.py")
                        .exit(1)
                        .log(
                                "Traceback (most recent call last):",
                                "  File \"/app/main.py\", line 7, in <module>",
                                "    s.connect((\"db\", 5432))",
                                "ConnectionRefusedError: [Errno 111] Connection refused")
                        .judged();
        assertThat(judged.findings())
                .extracting(Finding::cause)
                .startsWith(Cause.DEPENDENCY_UNREACHABLE, Cause.APP_CRASHED);
    }

    @Test
    void aRefusalThatItGotOverIsNotTheReason() {
        var crashed =
                Specimen.running("app")
                        .exit(1)
                        .log(
                                "ERROR connection to db:5432 refused, trying again in 1 s",
                                "INFO connected to db:5432",
                                "INFO listening on :8080",
                                "panic: runtime error: index out of range [3] with length 3",
                                "",
                                "goroutine 1 [running]:",
                                "main.main()",
                                "\t/src/main.go:12 +0x1d")
                        .answer();
        assertThat(crashed.cause()).isEqualTo(Cause.APP_CRASHED);
        var silent =
                Specimen.running("app")
                        .exit(3)
                        .log("connection refused, retrying", "connected", "working", "done")
                        .answer();
        assertThat(silent.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void aWarningBeforeAnErrorOfAnotherKindIsNotTheReason() {
        var answer =
                Specimen.running("app")
                        .exit(1)
                        .log(
                                "WARN metrics: connect ECONNREFUSED 10.0.0.1:8125",
                                "INFO starting",
                                "Error: listen EADDRINUSE: address already in use :::3000")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.ADDRESS_IN_USE);
    }

    @Test
    void killedForMemoryIsKilledForMemory() {
        var answer =
                Specimen.running("app")
                        .exit(137)
                        .memory(64 << 20, true)
                        .log("Error: connect ECONNREFUSED 127.0.0.1:5432")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.OUT_OF_MEMORY_LIMIT);
    }

    @Test
    void localhostIsTheContainerItself() {
        var answer =
                Specimen.running("app")
                        .set("DATABASE_URL", "postgres://me:hunter22@localhost:5432/x")
                        .exit(1)
                        .log("dial tcp 127.0.0.1:5432: connect: connection refused")
                        .answer();
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(rerun.environment().getFirst().value())
                .isEqualTo("postgres://me:hunter22@host.docker.internal:5432/x");
        assertThat(rerun.other())
                .containsExactly("--add-host", "host.docker.internal:host-gateway");
        assertThat(answer.explanation()).contains("container itself");
    }

    @Test
    void withoutANetworkItGetsOne() {
        var answer =
                Specimen.running("app")
                        .network("none")
                        .exit(1)
                        .log("wget: bad address 'example.com'")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.NAME_RESOLUTION);
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().network()).isNull();
    }

    @Test
    void aPortBelow1024IsForRoot() {
        for (var line :
                List.of(
                        "nginx: [emerg] bind() to 0.0.0.0:80 failed (13: Permission denied)",
                        "listen tcp :80: bind: permission denied",
                        "Error: listen EACCES: permission denied 0.0.0.0:80",
                        "(13)Permission denied: AH00072: make_sock: could not bind to address [::]:80")) {
            var answer = Specimen.running("app").user("1000").exit(1).log(line).answer();
            assertThat(answer.cause()).as(line).isEqualTo(Cause.PRIVILEGED_PORT);
            assertThat(answer.title()).contains("80", "1000");
            assertThat(answer.remedies().getFirst().rerun().orElseThrow().other())
                    .contains("net.ipv4.ip_unprivileged_port_start=0");
        }
    }

    @Test
    void anotherPortIsTakenWhereASettingNamesIt() {
        var answer =
                Specimen.running("app")
                        .set("PORT", "80")
                        .user("1000")
                        .exit(1)
                        .log("listen tcp :80: bind: permission denied")
                        .answer();
        assertThat(answer.remedies().getFirst().rerun().orElseThrow().environment())
                .extracting(v -> v.name() + "=" + v.value())
                .containsExactly("PORT=8080");
    }
}
