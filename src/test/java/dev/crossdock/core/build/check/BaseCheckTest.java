package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** For linux/amd64 and linux/arm64, on an amd64 machine that emulates arm. */
class BaseCheckTest {

    @ParameterizedTest
    @MethodSource("dev.crossdock.core.build.check.CheckCase#all")
    void itFinds(CheckCase one) {
        var report = new Bench().check(one.text());

        assertThat(Bench.findings(report)).isEqualTo(one.findings());
        assertThat(report.buildable().stream().map(Platform::shortName))
                .containsExactly(
                        one.buildable().isEmpty() ? new String[0] : one.buildable().split(" "));
        assertThat(report.ok())
                .isEqualTo(one.findings().stream().noneMatch(f -> f.contains("error")));
        assertThat(report.findings())
                .allSatisfy(
                        finding -> {
                            assertThat(finding.message()).isNotBlank().doesNotContain("{0}");
                            assertThat(finding.fix()).isNotBlank().doesNotContain("{0}");
                        });
    }

    @Test
    void stagesTellWhatTheirBasesPublish() {
        var report =
                new Bench()
                        .check(
                                """
                                ARG V=2
                                FROM --platform=$BUILDPLATFORM amd AS Build
                                FROM multi:$V
                                COPY --from=build /a /a
                                COPY --from=amd /b /b
                                FROM nope AS unneeded
                                FROM scratch AS none
                                FROM base-${TARGETARCH} AS last
                                COPY --from=1 /c /c
                                """);

        assertThat(report.stages())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("cells")
                .containsExactly(
                        new CheckedStage(
                                "Build",
                                0,
                                2,
                                "amd",
                                "$BUILDPLATFORM",
                                true,
                                List.of(Platform.AMD64),
                                List.of(),
                                null,
                                List.of()),
                        new CheckedStage(
                                null,
                                1,
                                3,
                                "multi:2",
                                null,
                                true,
                                List.of(Platform.AMD64, Platform.ARM64),
                                List.of(),
                                null,
                                List.of()),
                        new CheckedStage(
                                "unneeded",
                                2,
                                6,
                                "nope",
                                null,
                                false,
                                null,
                                List.of(),
                                null,
                                List.of()),
                        new CheckedStage(
                                "none", 3, 7, "scratch", null, false, null, List.of(), null,
                                List.of()),
                        new CheckedStage(
                                "last",
                                4,
                                8,
                                "base-${TARGETARCH}",
                                null,
                                true,
                                List.of(Platform.AMD64, Platform.ARM64),
                                List.of(),
                                null,
                                List.of()),
                        new CheckedStage(
                                null,
                                null,
                                5,
                                "amd",
                                null,
                                true,
                                List.of(Platform.AMD64),
                                List.of(Platform.ARM64),
                                null,
                                List.of()));
    }

    @Test
    void everyCellTellsOfItsOwnPlatform() {
        var report =
                new Bench()
                        .platforms("linux/amd64", "linux/arm64", "linux/s390x")
                        .check(
                                """
                                FROM --platform=$BUILDPLATFORM multi AS cross
                                RUN make
                                FROM multi AS slow
                                RUN make
                                FROM amd AS part
                                COPY --from=down /a /a
                                FROM --platform=linux/amd64 multi AS pinned
                                FROM multi AS unneeded
                                FROM slow
                                COPY --from=cross /a /a
                                COPY --from=part /b /b
                                COPY --from=pinned /c /c
                                """);

        assertThat(report.stages())
                .extracting(CheckedStage::name, Bench::states)
                .containsExactly(
                        tuple("cross", "BUILD_PLATFORM BUILD_PLATFORM BUILD_PLATFORM"),
                        tuple("slow", "PUBLISHED SLOW CANNOT_RUN"),
                        tuple("part", "PUBLISHED MISSING MISSING"),
                        tuple("pinned", "PUBLISHED PINNED PINNED"),
                        tuple("unneeded", "NOT_NEEDED NOT_NEEDED NOT_NEEDED"),
                        tuple(null, "STAGE STAGE STAGE"),
                        tuple(null, "UNKNOWN UNKNOWN UNKNOWN"));
        assertThat(report.outcomes().values())
                .containsExactly(Outcome.UNKNOWN, Outcome.FAILS, Outcome.FAILS);
    }

    @Test
    void aWrongResultIsNoFailure() {
        assertThat(new Bench().check("FROM amd-plain").outcomes().values())
                .containsExactly(Outcome.BUILDS, Outcome.WRONG);
        assertThat(new Bench().check("FRM amd").outcomes().values())
                .containsExactly(Outcome.FAILS, Outcome.FAILS);
        assertThat(new Bench().check("FROM multi\nRUN make").outcomes().values())
                .containsExactly(Outcome.BUILDS, Outcome.BUILDS);
    }

    @Test
    void aStageFromAStageAndOneFromNothingHaveNothingToPublish() {
        var report =
                new Bench().check("FROM multi AS a\nFROM a AS b\nFROM scratch\nCOPY --from=b x y");

        assertThat(report.stages().subList(1, 3))
                .allSatisfy(
                        stage -> {
                            assertThat(stage.needed()).isTrue();
                            assertThat(stage.available()).isNull();
                            assertThat(stage.missing()).isEmpty();
                        });
    }

    @Test
    void whatIsNotThereIsToldInTheTableToo() {
        var stages = new Bench().check("FROM nope AS a\nFROM down\nCOPY --from=a x y").stages();

        assertThat(stages.getFirst().available()).isEmpty();
        assertThat(stages.getFirst().missing()).containsExactly(Platform.AMD64, Platform.ARM64);
        assertThat(stages.getFirst().error()).contains("no nope");
        assertThat(stages.getLast().available()).isNull();
        assertThat(stages.getLast().missing()).isEmpty();
        assertThat(stages.getLast().error()).contains("nobody answers");
    }

    @Test
    void everyImageIsAskedForOnce() {
        var bench = new Bench();
        bench.check(
                "FROM multi AS a\nFROM multi AS b\nFROM multi\nCOPY --from=a x y\nCOPY --from=b x y");

        assertThat(bench.asked).containsExactly("multi");
    }

    @Test
    void onlyWhatARunStartsIsTried() {
        var bench = new Bench().platforms("linux/amd64", "linux/arm64", "linux/s390x");
        var report = bench.check("FROM multi AS a\nCOPY x y");
        assertThat(bench.tried).isEmpty();
        assertThat(report.buildable()).hasSize(3);

        bench.check("FROM multi AS a\nRUN x");
        assertThat(bench.tried).containsExactly(Platform.ARM64, Bench.S390X);
    }

    @Test
    void whatCannotRunIsToldOnceAStage() {
        var report =
                new Bench()
                        .platforms("linux/amd64", "linux/s390x")
                        .check(
                                "FROM multi AS a\nRUN make\nRUN make\nFROM multi\nRUN x\nCOPY --from=a x y");

        assertThat(Bench.findings(report))
                .containsExactly(
                        "no-emulator error 2 linux/s390x", "no-emulator error 5 linux/s390x");
        assertThat(report.buildable()).containsExactly(Platform.AMD64);
    }

    @Test
    void buildArgumentsGoBeforeDefaultsAndOnlyWhereTheyAreDeclared() {
        assertThat(Bench.findings(new Bench().argument("B", "amd").check("ARG B=multi\nFROM $B")))
                .containsExactly("base-lacks-platform error 2 linux/arm64");
        assertThat(Bench.findings(new Bench().argument("B", "multi").check("FROM $B")))
                .containsExactly("unresolved-arg error 1 null");
        assertThat(new Bench().argument("TAG", "2").check("ARG TAG\nFROM multi:$TAG").ok())
                .isTrue();
    }

    @Test
    void onlyTheTargetAndWhatItNeedsIsJudged() {
        var file = "FROM multi AS a\nFROM a AS b\nFROM amd AS c\nFROM nope AS d\n";

        assertThat(new Bench().target("b").check(file).ok()).isTrue();
        assertThat(new Bench().target("B").check(file).ok()).isTrue();
        assertThat(Bench.findings(new Bench().target("c").check(file)))
                .containsExactly("base-lacks-platform error 3 linux/arm64");
        assertThat(new Bench().target("b").check(file).stages().stream().map(CheckedStage::needed))
                .containsExactly(true, true, false, false);
        assertThatThrownBy(() -> new Bench().target("1").check(file))
                .isInstanceOf(UnknownTargetException.class);
        assertThatThrownBy(() -> new Bench().target("x").check(file))
                .isInstanceOf(UnknownTargetException.class)
                .hasMessageContaining("x");
    }

    @Test
    void anEarlierVariantOfTheSameCpuWillDo() {
        var bench = new Bench().platforms("linux/arm/v7");
        assertThat(bench.check("FROM old-arm").ok()).isTrue();
        assertThat(new Bench().platforms("linux/arm/v5").check("FROM old-arm").ok()).isFalse();
        assertThat(new Bench().platforms("linux/amd64/v3").check("FROM amd").ok()).isTrue();
    }

    @Test
    void aPinThatIsTheOnlyPlatformHurtsNobody() {
        var report =
                new Bench().platforms("linux/amd64").check("FROM --platform=linux/amd64 multi");
        assertThat(report.findings()).isEmpty();
        assertThat(report.stages().getFirst().pinnedPlatform()).isEqualTo("linux/amd64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uFEFFFROM amd AS b", "# escape=`\r\nFROM `\r\n amd `\r\n AS b\r\n"})
    void howTheFileIsWrittenChangesNothing(String text) {
        assertThat(new Bench().check(text).stages())
                .singleElement()
                .satisfies(
                        stage -> {
                            assertThat(stage.from()).isEqualTo("amd");
                            assertThat(stage.name()).isEqualTo("b");
                        });
    }

    @Test
    void fiveThousandLinesAreNoWork() {
        var text = new StringBuilder("FROM multi AS s0\n");
        for (int i = 1; i < 1000; i++) {
            text.append("FROM s").append(i - 1).append(" AS s").append(i).append('\n');
            text.append("ARG V").append(i).append("=1\nENV E=${V").append(i).append("}\n");
            text.append("RUN curl -LO https://x/y && make\nCOPY --from=multi /a /b\n");
        }

        var report = new Bench().check(text.toString());

        assertThat(report.stages()).hasSize(1000 + 999);
        assertThat(report.findings()).hasSize(999);
    }
}
