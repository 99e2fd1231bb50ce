package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What base images keep ONBUILD is carried out in the stages that are built from them. */
class KeptOnBuildTest {

    @Test
    void whatABaseCopiesFromIsABase() {
        var check =
                new Bench()
                        .kept("multi", "COPY --from=amd /a /b")
                        .check("ARG A\nFROM multi AS x\n");

        assertThat(Bench.findings(check))
                .containsExactly("base-lacks-platform error 2 linux/arm64");
        assertThat(check.findings().getFirst().message())
                .endsWith("only for linux/amd64. It comes from the ONBUILD of multi.");
        assertThat(check.buildable()).hasToString("[linux/amd64]");
        assertThat(check.stages().getLast().from()).isEqualTo("amd");
        assertThat(check.stages().getLast().index()).isNull();
    }

    @Test
    void whatABaseMountsIsABase() {
        assertThat(
                        findings(
                                new Bench()
                                        .kept("multi", "RUN --mount=from=amd,target=/x cp /x/a /"),
                                "FROM multi"))
                .containsExactly("base-lacks-platform error 1 linux/arm64");
    }

    @Test
    void whatABaseStartsNeedsAnEmulator() {
        var bench = new Bench().platforms("linux/s390x").kept("multi", "RUN npm install");

        assertThat(findings(bench, "FROM multi"))
                .containsExactly("no-emulator error 1 linux/s390x");
        assertThat(bench.tried).containsExactly(Bench.S390X);
    }

    @Test
    void whatABaseCompilesIsEmulated() {
        var check = new Bench().kept("multi", "COPY . .", "RUN npm install").check("FROM multi");

        assertThat(Bench.findings(check))
                .containsExactly("emulated-build-step warning 1 linux/arm64");
        assertThat(check.findings().getFirst().message()).contains("ONBUILD of multi");
    }

    @Test
    void whatABaseDownloadsMayBeForeign() {
        assertThat(
                        findings(
                                new Bench().kept("multi", "ADD https://x/tool-linux-amd64 /tool"),
                                "FROM multi"))
                .containsExactly("foreign-download error 1 linux/arm64");
    }

    @Test
    void onlyTheFirstStageCarriesItOut() {
        assertThat(
                        findings(
                                new Bench().kept("multi", "COPY --from=amd /a /b"),
                                "FROM multi AS a\nFROM multi:2 AS b\nFROM b"))
                .isEmpty();
        assertThat(
                        findings(
                                new Bench().kept("multi", "RUN make"),
                                "FROM multi AS a\nFROM a\nFROM a"))
                .containsExactly("emulated-build-step warning 1 linux/arm64");
    }

    @Test
    void aStageThatABaseCopiesFromIsNeeded() {
        var bench = new Bench().kept("multi", "COPY --from=first /a /b");

        assertThat(findings(bench, "FROM amd AS first\nFROM multi\n"))
                .containsExactly("base-lacks-platform error 1 linux/arm64");
        assertThat(bench.asked).containsExactlyInAnyOrder("amd", "multi");
    }

    @Test
    void onlyBasesOfNeededStagesAreAskedForIt() {
        var bench = new Bench();
        bench.check("FROM amd AS unused\nFROM multi\nCOPY --from=multi:2 /a /b\n");

        assertThat(bench.askedForKept).containsExactly("multi");
    }

    @Test
    void whatIsNoInstructionIsLeftOut() {
        assertThat(findings(new Bench().kept("multi", "", "RUN <<EOF", "# x"), "FROM multi"))
                .isEmpty();
    }

    @Test
    void aDocumentIsKeptWhole() {
        assertThat(findings(new Bench().kept("multi", "RUN <<EOF\nmake all\nEOF\n"), "FROM multi"))
                .containsExactly("emulated-build-step warning 1 linux/arm64");
    }

    @Test
    void itsVariablesAreSeenBehindIt() {
        assertThat(
                        findings(
                                new Bench().kept("multi", "ENV ARCH=amd64"),
                                "FROM multi\nADD https://x/tool-$ARCH /tool"))
                .containsExactly("foreign-download error 2 linux/arm64");
    }

    private static List<String> findings(Bench bench, String text) {
        return Bench.findings(bench.check(text));
    }
}
