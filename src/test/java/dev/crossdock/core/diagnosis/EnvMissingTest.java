package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class EnvMissingTest {

    static Stream<Arguments> demands() {
        return Stream.of(
                row(
                        "POSTGRES_PASSWORD",
                        "Error: Database is uninitialized and superuser password is not"
                                + " specified."),
                row(
                        "MYSQL_ROOT_PASSWORD",
                        "[ERROR] [Entrypoint]: Database is uninitialized and password option is not"
                                + " specified",
                        "    You need to specify one of the following as an environment variable:",
                        "    - MYSQL_ROOT_PASSWORD"),
                row(
                        "MARIADB_ROOT_PASSWORD",
                        "[ERROR] [Entrypoint]: Database is uninitialized and password option is not"
                                + " specified",
                        "\tYou need to specify one of MARIADB_ROOT_PASSWORD,"
                                + " MARIADB_ROOT_PASSWORD_HASH"),
                row(
                        "MONGO_INITDB_ROOT_USERNAME MONGO_INITDB_ROOT_PASSWORD",
                        "error: missing 'MONGO_INITDB_ROOT_USERNAME' or"
                                + " 'MONGO_INITDB_ROOT_PASSWORD'"),
                row("DATABASE_URL", "Error: DATABASE_URL is required"),
                row("DATABASE_URL", "error: environment variable DATABASE_URL is not set"),
                row("API_KEY", "Environment variable 'API_KEY' must be set"),
                row("API_KEY", "FATAL: The API_KEY environment variable is empty or not set."),
                row(
                        "JWT_SECRET SESSION_SECRET",
                        "Missing required environment variables: JWT_SECRET, SESSION_SECRET"),
                row(
                        "JWT_SECRET SESSION_SECRET",
                        "Missing required environment variables:",
                        "  - JWT_SECRET",
                        "  - SESSION_SECRET"),
                row(
                        "S3_BUCKET S3_REGION",
                        "S3_BUCKET and S3_REGION environment variables must be set"),
                row(
                        "DB_URL",
                        "Traceback (most recent call last):",
                        "  File \"/app/x.py\", line 2, in <module>",
                        "    url = os.environ[\"DB_URL\"]",
                        "  File \"<frozen os>\", line 679, in __getitem__",
                        "KeyError: 'DB_URL'"),
                row("DB_URL", "/entry.sh: line 3: DB_URL: unbound variable"),
                row("DB_URL", "sh: 1: DB_URL: parameter not set or null"),
                row("DB_URL", "/entry.sh: line 4: DB_URL: say where the database is"),
                row(
                        "DB_PASSWORD",
                        "Caused by: java.lang.IllegalArgumentException: Could not resolve"
                                + " placeholder 'db.password' in value \"${db.password}\""),
                row("PORT", "panic: required key PORT missing value"),
                row(
                        "DATABASE_URL",
                        "pydantic_core._pydantic_core.ValidationError: 1 validation error for"
                                + " Settings",
                        "database_url",
                        "  Field required [type=missing, input_value={}, input_type=dict]"),
                row(
                        "SECRET_KEY_BASE",
                        "** (RuntimeError) environment variable SECRET_KEY_BASE is missing."),
                row(
                        "REDIS_HOST",
                        "/app/config.rb:3:in `fetch': key not found: \"REDIS_HOST\" (KeyError)"),
                row(
                        "TOKEN",
                        "thread 'main' panicked at src/main.rs:4:39: TOKEN must be set:"
                                + " NotPresent"));
    }

    private static Arguments row(String names, String... log) {
        return Arguments.of(List.of(names.split(" ")), Arrays.asList(log));
    }

    @ParameterizedTest
    @MethodSource("demands")
    void isNamedWithItsVariables(List<String> names, List<String> log) {
        var answer = Specimen.running("app").exit(1).log(log.toArray(String[]::new)).answer();
        assertThat(answer.cause()).isEqualTo(Cause.ENV_MISSING);
        assertThat(answer.variables()).containsAll(names);
        var rerun = answer.remedies().getFirst().rerun().orElseThrow();
        assertThat(rerun.environment())
                .extracting(e -> e.name() + "=" + e.value())
                .containsExactlyInAnyOrderElementsOf(
                        names.stream().map(n -> n + "=<" + n + ">").toList());
    }

    @Test
    void whatIsSetIsNotMissing() {
        var answer =
                Specimen.running("app")
                        .set("DATABASE_URL", "x://y")
                        .exit(1)
                        .log("Error: DATABASE_URL is required")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.UNKNOWN);
    }

    @Test
    void anotherVariableThatSatisfiesItIsEnough() {
        var answer =
                Specimen.running("app")
                        .set("POSTGRES_HOST_AUTH_METHOD", "trust")
                        .exit(1)
                        .log(
                                "Error: Database is uninitialized and superuser password is not"
                                        + " specified.")
                        .answer();
        assertThat(answer.cause()).isNotEqualTo(Cause.ENV_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KeyError: 'USER_ID'",
                "Error: JSON is required",
                "HTTP request failed: 404 not found",
                "SELECT is not defined",
                "FATAL: The server is not configured",
                "Error: ENOENT: no such file or directory"
            })
    void otherWordsInCapitalsAreNoVariables(String line) {
        assertThat(Specimen.running("app").exit(1).log(line).answer().cause())
                .isNotEqualTo(Cause.ENV_MISSING);
    }

    @Test
    void aWarningDoesNotBeatTheErrorThatEndedIt() {
        var answer =
                Specimen.running("app")
                        .exit(1)
                        .log(
                                "WARNING: SENTRY_DSN is not set, error reporting is off",
                                "panic: index out of range")
                        .answer();
        assertThat(answer.cause()).isEqualTo(Cause.APP_CRASHED);
    }
}
