package dev.crossdock.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class RedactionTest {

    private static final String SECRET = "s3cret-v4lue-of-the-token";

    @Test
    void aValueInTheLogTheErrorOrTheCommandIsNeverTold() {
        var logged =
                Specimen.running("app", "--token", SECRET)
                        .set("TOKEN", SECRET)
                        .exit(3)
                        .log("using " + SECRET)
                        .judged();
        assertThat(texts(logged)).doesNotContain(SECRET).contains("using <TOKEN>");
        var refused =
                Specimen.running("app")
                        .set("TOKEN", SECRET)
                        .refused(128, "cannot use " + SECRET)
                        .judged();
        assertThat(texts(refused)).doesNotContain(SECRET);
    }

    @Test
    void norIsTheBeginningOfOneThatWasCutOff() {
        var judged =
                Specimen.running("application", "--with-a-long-option", "and-more-words", SECRET)
                        .set("TOKEN", SECRET)
                        .exit(3)
                        .judged();
        assertThat(judged.answer().title()).contains("<TOKEN>…").doesNotContain("s3cret");
    }

    @Test
    void norIsThePasswordInAnAddress() {
        var judged =
                Specimen.running("app")
                        .set("DATABASE_URL", "postgres://me:hunter22@db/x")
                        .exit(3)
                        .log("login with hunter22 failed")
                        .judged();
        assertThat(texts(judged)).contains("login with <DATABASE_URL> failed");
    }

    @Test
    void norASecretThatTheImageBrings() {
        var judged =
                Specimen.running("app")
                        .imageSets("API_KEY", "built-in")
                        .imageSets("APP_HOME", "/opt/app")
                        .exit(3)
                        .log("built-in in /opt/app")
                        .judged();
        assertThat(texts(judged)).contains("<API_KEY> in /opt/app");
    }

    @Test
    void whatSaysNothingStaysReadable() {
        var judged =
                Specimen.running("app")
                        .set("DEBUG", "true")
                        .set("DATA", "/srv/data")
                        .set("PORT", "8080")
                        .exit(3)
                        .log("true: no /srv/data on 8080")
                        .judged();
        assertThat(texts(judged)).contains("true: no /srv/data on 8080");
    }

    @Test
    void aRerunKeepsTheValueToBeStartedAndShowsItsName() {
        var specimen =
                Specimen.running("app", "--token=" + SECRET)
                        .set("TOKEN", SECRET)
                        .exit(1)
                        .log("Error: DB_URL is required");
        var rerun = specimen.answer().remedies().getFirst().rerun().orElseThrow();
        assertThat(rerun.environment()).extracting("value").contains(SECRET);
        var shown = Redaction.of(specimen.evidence().container()).of(rerun);
        assertThat(shown.environment())
                .extracting("value")
                .containsExactlyInAnyOrder("<TOKEN>", "<DB_URL>");
        assertThat(shown.command()).containsExactly("app", "--token=<TOKEN>");
    }

    @Test
    void whatACommandOrALabelGivesUnderASecretsNameIsNotTold() {
        var specimen =
                Specimen.running("app", "--api-key", "abc-def-1", "--db", "x://me:hunter22@db/x")
                        .spec(
                                s ->
                                        s.toBuilder()
                                                .labels(
                                                        Map.of(
                                                                "deploy.token",
                                                                "lab3l",
                                                                "team",
                                                                "a"))
                                                .other(List.of("--health-cmd", "curl -u me:pw1 x"))
                                                .build())
                        .exit(1)
                        .log("key abc-def-1, login hunter22, lab3l", "Error: DB_URL is required");
        var judged = specimen.judged();
        assertThat(texts(judged)).doesNotContain("abc-def-1", "hunter22", "lab3l");
        var rerun = judged.answer().remedies().getFirst().rerun().orElseThrow();
        var shown = Redaction.of(specimen.evidence().container()).of(rerun);
        assertThat(shown.command())
                .containsExactly("app", "--api-key", "<SECRET>", "--db", "x://me:<SECRET>@db/x");
        assertThat(shown.labels())
                .containsEntry("deploy.token", "<SECRET>")
                .containsEntry("team", "a");
        assertThat(shown.other()).containsExactly("--health-cmd", "curl -u me:<SECRET> x");
    }

    @Test
    void norIsWhatLooksLikeASecretWhoeverSaidIt() {
        var judged =
                Specimen.running("app")
                        .exit(3)
                        .log("Authorization: Bearer abc.def-123", "panic: password=pw1 refused")
                        .judged();
        assertThat(texts(judged)).doesNotContain("abc.def", "pw1").contains("<SECRET>");
    }

    private static String texts(Autopsy autopsy) {
        var all = new StringBuilder();
        for (var finding : autopsy.findings()) {
            all.append(finding.title()).append('\n').append(finding.explanation()).append('\n');
            finding.evidence().forEach(item -> all.append(item.text()).append('\n'));
            finding.remedies().forEach(remedy -> all.append(remedy.title()).append('\n'));
        }
        return all.toString();
    }
}
