package dev.crossdock.ui.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;

class BlanksTest {
    private static final RunSpec SPEC =
            RunSpec.builder("postgres")
                    .environment(
                            List.of(
                                    new EnvironmentEntry(
                                            "POSTGRES_PASSWORD", "<POSTGRES_PASSWORD>"),
                                    new EnvironmentEntry("LANG", "<b>"),
                                    new EnvironmentEntry("HOME", null)))
                    .command(List.of("--config", "<CONFIG_FILE>"))
                    .build();

    @Test
    void whatOnlyTheUserKnowsIsFoundWhereverItStands() {
        assertThat(Blanks.of(SPEC)).containsExactly("POSTGRES_PASSWORD", "CONFIG_FILE");
    }

    @Test
    void aValueIsTakenAsItIs() {
        var filled = Blanks.fill(SPEC, Map.of("POSTGRES_PASSWORD", "$1\\<CONFIG_FILE>"));
        assertThat(filled.environment().getFirst().value()).isEqualTo("$1\\<CONFIG_FILE>");
        assertThat(filled.environment().getLast().value()).isNull();
        assertThat(filled.command()).containsExactly("--config", "<CONFIG_FILE>");
    }

    @Test
    void aRemedyIsReadyWhenNothingIsBlankAndShowsNoSecret() {
        var remedy = new RemedyViewModel(new Remedy.Rerun("Run it", SPEC), SPEC, "db-2");
        assertThat(remedy.readyProperty().get()).isFalse();
        remedy.blanks().get("POSTGRES_PASSWORD").set("s3cret");
        remedy.blanks().get("CONFIG_FILE").set("/etc/x");
        assertThat(remedy.readyProperty().get()).isTrue();
        assertThat(remedy.command().toString()).doesNotContain("s3cret");
        assertThat(remedy.line()).contains("POSTGRES_PASSWORD=s3cret", "--name db-2", "/etc/x");
    }

    @Test
    void theNewNameIsNotMarkedAsAChange() {
        var same = new RemedyViewModel(new Remedy.Rerun("Again", SPEC), SPEC, "db-2");
        assertThat(same.command()).noneMatch(token -> token.changed());
    }

    @Test
    void aRerunGetsTheNextFreeName() {
        assertThat(FreeName.after("web", Set.of("web"))).isEqualTo("web-2");
        assertThat(FreeName.after("web-2", Set.of("web", "web-2"))).isEqualTo("web-3");
    }

    @Test
    void factsOfOneKindStandTogetherInTheOrderTheyCome() {
        var rows =
                Evidences.of(
                        List.of(
                                EvidenceItem.log(3, "first"),
                                EvidenceItem.of("state.error", "no such file"),
                                EvidenceItem.log(9, "second"),
                                EvidenceItem.file("/bin/x", "is a script")));
        assertThat(rows)
                .extracting(Evidences::kind)
                .containsExactly(Evidences.Kind.LOG, Evidences.Kind.STATE, Evidences.Kind.FILE);
        assertThat(rows.getFirst().items()).extracting(EvidenceItem::logLine).containsExactly(3, 9);
    }
}
