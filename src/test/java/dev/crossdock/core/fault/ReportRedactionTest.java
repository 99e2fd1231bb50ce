package dev.crossdock.core.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The secrets here are made up; a tilde keeps them from looking like real ones in this file. */
class ReportRedactionTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of(
                    "DEPLOY_KEY", "ordinary words",
                    "NPM_TOKEN", "planted(*+?$1)\\value",
                    "SHORT_TOKEN", "12345",
                    "PWD", "/Users/maria/work",
                    "DATABASE", "postgres://me:swordfish@db/x",
                    "EDITOR", "editor-is-none");

    private final ReportRedaction redaction =
            new ReportRedaction("/Users/maria", "maria", "marias-mac.local", ENVIRONMENT);

    /** %s is the secret. None of these may leave a part of it. */
    private static final List<String> PLACES =
            List.of(
                    "password=%s",
                    "PASSWORD=\"%s\"",
                    "-e DB_PASSWORD=%s",
                    "--env API_KEY=%s",
                    "-e 'MY_AUTH=%s'",
                    "[\"-e\", \"SECRET_THING=%s\"]",
                    "{\"auths\":{\"https://r.example\":{\"auth\": \"%s\"}}}",
                    "{\"password\":\"%s\",\"username\":\"x\"}",
                    "{\"identitytoken\" : \"%s\"}",
                    "Env:[\"PATH=/bin\",\"AWS_SECRET_ACCESS_KEY=%s\"]",
                    "https://user:%s@example.com/path",
                    "https://%s@example.com/path",
                    "https://example.com/path?a=1&signature=%s&b=2",
                    "https://example.com/path?%s",
                    "GET /v1.51/build?buildargs=%s HTTP/1.1",
                    "Authorization: Basic %s",
                    "Authorization: Bearer %s",
                    "authorization=%s",
                    "\"X-Registry-Auth\": \"%s\"",
                    "Bearer %s");

    private static final String LETTERS =
            "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789";

    /** Signs that may stand in a password that nobody had to quote. */
    private static final String SIGNS = LETTERS + "-_.~+/=,;:!%$*()[]{}|^@#";

    private static final List<String> AROUND =
            List.of(
                    "",
                    " ",
                    "\n",
                    "\t",
                    "at dev.crossdock.Main.main(Main.java:1)\n",
                    "error: ",
                    "(",
                    "\"",
                    ",",
                    "ü");

    @Test
    void nothingOfAPlantedSecretSurvivesWhateverSurroundsIt() {
        var random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            var place = PLACES.get(i % PLACES.size());
            var secret = secret(random, letters(place));
            var text =
                    pick(random, AROUND)
                            + place.formatted(secret)
                            + pick(random, List.of("", " ", "\n", "\nnext line", " more"));

            assertThat(redaction.of(text))
                    .as("%s in %s", secret, text)
                    .doesNotContain(pieces(secret));
        }
    }

    /** What the place itself gives an end to cannot hold every sign. */
    private static String letters(String place) {
        return switch (place) {
            case String p when p.contains("://") && p.contains("@") -> SIGNS.replaceAll("[/#]", "");
            case String p when p.contains("?") -> SIGNS.replaceAll("[&#]", "");
            case "Bearer %s" -> SIGNS.replaceAll("[^A-Za-z0-9._~+/=-]", "");
            default -> SIGNS;
        };
    }

    private static String secret(Random random, String of) {
        return random.ints(8 + random.nextInt(40), 0, of.length())
                .mapToObj(n -> String.valueOf(of.charAt(n)))
                .collect(Collectors.joining());
    }

    /** Every run of six signs of it. */
    private static String[] pieces(String secret) {
        var pieces = new String[secret.length() - 5];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = secret.substring(i, i + 6);
        }
        return pieces;
    }

    private static <T> T pick(Random random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    @Test
    void valuesOfSecretVariablesDoNotSurviveAnywhere() {
        for (Function<String, String> place :
                List.<Function<String, String>>of(
                        v -> v,
                        v -> "x" + v + "x",
                        v -> "\n" + v,
                        v -> "java.io.IOException: " + v)) {
            assertThat(redaction.of(place.apply("planted(*+?$1)\\value")))
                    .contains("<NPM_TOKEN>")
                    .doesNotContain("planted");
            assertThat(redaction.of(place.apply("ordinary words"))).contains("<DEPLOY_KEY>");
            assertThat(redaction.of(place.apply("swordfish"))).contains("<DATABASE>");
        }
        assertThat(redaction.of("12345 editor-is-none")).isEqualTo("12345 editor-is-none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /Users/maria/.docker/config.json|~/.docker/config.json
                    in "/Users/maria"|in "~"
                    /Users/mariana/x|/Users/mariana/x
                    owned by Maria|owned by <USER>
                    submarial|submarial
                    marias-mac.local: no route|<HOST>: no route
                    on Marias-Mac now|on <HOST> now
                    https://me:pw@r.example/x|https://<SECRET>@r.example/x
                    https://r.example/v2/?scope=a&n=1#top|https://r.example/v2/?scope=<VALUE>&n=<VALUE>#top
                    key A~KIAIOSFODNN7EXAMPLE|key <SECRET>
                    g~hp_16C7e42F292c6912E7710c838347Ae178B4a|<SECRET>
                    e~yJhbGciOiJIUzI1NiJ9.e~yJzdWIiOiIxMjM0In0.dozjgNryP4J3jVmN|<SECRET>
                    -e A=b -e TOKEN=c -e D=e|-e A=b -e TOKEN=<SECRET> -e D=e
                    -e 'TOKEN=it'"'"'s mine' img|-e 'TOKEN=<SECRET>' img
                    """)
    void takesOutWhoAndWhereTheUserIs(String text, String redacted) {
        assertThat(redaction.of(text.replace("~K", "K").replace("g~h", "gh").replace("e~y", "ey")))
                .isEqualTo(redacted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.lang.IllegalStateException: No ImagesView.fxml beside class dev.crossdock.ui.A",
                "\tat dev.crossdock/dev.crossdock.ui.fx.FxTasks.lambda$run$0(FxTasks.java:26)",
                "\tat java.base/java.lang.VirtualThread.run(VirtualThread.java:456)",
                "Caused by: java.lang.NullPointerException: Cannot invoke \"String.length()\" because \"<local1>\" is null",
                "2026-11-30T21:07:38.123+01:00 INFO  DefaultEngineSession Found Docker Engine 28.5.2, linux/arm64",
                "Engine: Docker Engine 28.5.2, API 1.51, linux/arm64, containerd",
                "docker run -p 8080:80 --name web -e A=b nginx:1.29 --port 80",
                "image sha256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "unix:///var/run/docker.sock does not answer",
                "Is it running? Start it.",
                "The key was pressed; the author is known: token missing",
            })
    void ordinaryTextStays(String text) {
        assertThat(redaction.of(text)).isEqualTo(text);
    }

    @Test
    void aNameThatManyHaveStays() {
        var root = new ReportRedaction("/root", "root", "localhost", Map.of());

        assertThat(root.of("/root/.docker as root on localhost"))
                .isEqualTo("~/.docker as root on localhost");
    }

    @Test
    void mayBeAskedTwice() {
        PLACES.forEach(
                place -> {
                    var once = redaction.of(place.formatted("aB3-dE5_fG7"));
                    assertThat(redaction.of(once)).isEqualTo(once);
                });
    }

    @Test
    void isNotLostInALongLine() {
        for (var run : List.of("a/", "a.b-c:", "://", "\"'", "password=")) {
            assertThat(redaction.of(run.repeat(20_000) + "\npassword=hunter2"))
                    .endsWith("password=<SECRET>");
        }
    }
}
