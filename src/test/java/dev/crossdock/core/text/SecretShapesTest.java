package dev.crossdock.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The secrets here are made up; they are put together so that no scanner takes them for real. */
class SecretShapesTest {

    private static final String KEY = "PRIVATE KEY-----";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    token g~hp_16C7e42F292c6912E7710c838347Ae178B4a was refused|token <SECRET> was refused
                    clone https://g~hp_16C7e42F292c6912@github.com/a/b|clone https://<SECRET>@github.com/a/b
                    id A~KIAIOSFODNN7EXAMPLE is unknown|id <SECRET> is unknown
                    secret wJalrXUtnFEMI/K7MD3NG1bPxRfiCY4EXAMPLE5Y|secret <SECRET>
                    jwt e~yJhbGciOiJIUzI1NiJ9.e~yJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN expired|jwt <SECRET> expired
                    stripe s~k_live_4eC39HqLyjWDarjtT1|stripe <SECRET>
                    slack x~oxb-17653672481-abcdef|slack <SECRET>
                    password=hunter2|password=<SECRET>
                    PGPASSWORD=swordfish psql|PGPASSWORD=<SECRET> psql
                    db.password = swordfish|db.password = <SECRET>
                    {"password": "swordfish", "user": "me"}|{"password": "<SECRET>", "user": "me"}
                    {'apiKey': 'abc', 'n': 1}|{'apiKey': '<SECRET>', 'n': 1}
                    GENERATED ROOT PASSWORD: oo9Ahg4u|GENERATED ROOT PASSWORD: <SECRET>
                    password: swordfish|password: <SECRET>
                    a=1&token=abcdef&b=2|a=1&token=<SECRET>&b=2
                    password=one token=two|password=<SECRET> token=<SECRET>
                    app --api-key abc-def --port 80|app --api-key <SECRET> --port 80
                    ["app","--password","abc"]|["app","--password","<SECRET>"]
                    Authorization: Bearer abc.def-123|Authorization: Bearer <SECRET>
                    authorization: Basic bWU6cHc=|authorization: Basic <SECRET>
                    got Bearer abcdef0123 here|got Bearer <SECRET> here
                    to postgres://me:hunter2@db:5432/x failed|to postgres://me:<SECRET>@db:5432/x failed
                    amqp://me:p:w@mq/|amqp://me:<SECRET>@mq/
                    redis://:hunter2@cache:6379|redis://:<SECRET>@cache:6379
                    me:hunter2@tcp(db:3306)/x|me:<SECRET>@tcp(db:3306)/x
                    jdbc:oracle:thin:scott/tiger@//db:1521/x|jdbc:oracle:thin:scott/<SECRET>@//db:1521/x
                    Server=db;User Id=sa;Password=Pa55;Encrypt=no|Server=db;User Id=sa;Password=<SECRET>;Encrypt=no
                    AccountName=a;AccountKey=ab+/c==;x=1|AccountName=a;AccountKey=<SECRET>;x=1
                    curl -u me:hunter2 http://x|curl -u me:<SECRET> http://x
                    ALTER USER me PASSWORD 'pw'|ALTER USER me PASSWORD '<SECRET>'
                    CREATE USER me IDENTIFIED BY 'pw'|CREATE USER me IDENTIFIED BY '<SECRET>'
                    """)
    void hidesWhatLooksLikeASecret(String text, String hidden) {
        // A tilde keeps these from looking like real ones in this file.
        assertThat(SecretShapes.hide(text.replace("~", ""))).isEqualTo(hidden);
    }

    @Test
    void hidesAPrivateKeyAndALineOfOne() {
        var body = "MIIEpAIBAAKCAQEA7bqF4xVzPq0Tn5y1c2mX9sYwLr8uKd3HgJfE6oQaBvNiZtCl\nAAAA";
        assertThat(SecretShapes.hide("a\n-----BEGIN RSA " + KEY + "\n" + body))
                .isEqualTo("a\n<SECRET>");
        assertThat(
                        SecretShapes.hide(
                                "-----BEGIN " + KEY + "\n" + body + "\n-----END " + KEY + "\nb"))
                .isEqualTo("<SECRET>\nb");
        assertThat(SecretShapes.hide(body.lines().findFirst().orElseThrow())).isEqualTo("<SECRET>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Error: POSTGRES_PASSWORD: parameter not set",
                "password authentication failed for user \"app\"",
                "superuser password is not specified",
                "token: invalid",
                "Password: must be set",
                "secret: no such file or directory",
                "POSTGRES_PASSWORD_FILE=/run/secrets/db",
                "PWD=/srv/app",
                "POSTGRES_PASSWORD=<POSTGRES_PASSWORD>",
                "PASSWORD=$SECRET",
                "password=<SECRET>",
                "Unexpected token } in JSON",
                "SyntaxError: Unexpected token: punc",
                "max_tokens=4096",
                "docker run --user 1000:1000 -u 0:0 demo",
                "postgres://me:<DATABASE_URL>@db/x",
                "http://example.com:8080/a@b",
                "undefined symbol: _ZNSt7__cxx1112basic_stringIcSt11char_traitsIcESaIcEE9M2345",
                "sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "/usr/lib/x86_64-linux-gnu/libstdc++.so.6: version `GLIBCXX_3.4.32' not found",
                "exec /app/docker-entrypoint.sh: no such file or directory",
                "OPENSEARCH_INITIAL_ADMIN_PASSWORD is required",
                "Basic authentication failed",
                "File \"/app/token.py\", line 3, in <module>",
                "java.lang.IllegalArgumentException: secret key must not be empty",
                "Cannot find module '/app/node_modules/jsonwebtoken/index.js'",
            })
    void leavesEverythingElseAsItIs(String text) {
        assertThat(SecretShapes.hide(text)).isEqualTo(text);
    }

    @Test
    void mayBeAskedTwice() {
        var once = SecretShapes.hide("password=hunter2 postgres://me:hunter2@db/x");
        assertThat(SecretShapes.hide(once)).isEqualTo(once);
    }

    @Test
    void isNotLostInALongLine() {
        var line = "a.b-c:".repeat(20_000) + " password=hunter2";
        assertThat(SecretShapes.hide(line)).endsWith("password=<SECRET>");
    }
}
