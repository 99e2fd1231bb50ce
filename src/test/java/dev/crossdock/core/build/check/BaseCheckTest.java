package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.crossdock.core.platform.Platform;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.stream.Stream;

/** For linux/amd64 and linux/arm64, on an amd64 machine that emulates arm. */
class BaseCheckTest {

    /**
     * @param name what is tried
     * @param file the Dockerfile, lines parted by semicolons
     * @param findings each as id, severity, line and platform
     * @param buildable the platforms, without their system
     */
    record Case(String name, String file, List<String> findings, String buildable) {
        String text() {
            return file.replaceAll(";\\s*", "\n") + "\n";
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                ok("an index with all", "FROM multi"),
                ok("nothing", "FROM scratch; COPY a /"),
                ok("a stage from a stage", "FROM multi AS a; FROM a"),
                bad(
                        "an index that lacks one",
                        "FROM amd",
                        "amd64",
                        "base-lacks-platform error 1 linux/arm64"),
                bad(
                        "an index that lacks both",
                        "FROM old-arm",
                        "",
                        "base-lacks-platform error 1 linux/amd64",
                        "base-lacks-platform error 1 linux/arm64"),
                bad(
                        "a plain manifest of another",
                        "FROM arm-plain; RUN make",
                        "arm64",
                        "base-single-platform error 1 linux/amd64",
                        "emulated-build-step warning 2 linux/arm64"),
                bad(
                        "a plain manifest of the machine's own",
                        "FROM amd-plain; RUN make",
                        "amd64",
                        "base-single-platform error 1 linux/arm64"),
                bad("an image that is not there", "FROM nope", "", "base-not-found error 1 null"),
                bad("a registry that is down", "FROM down", "", "base-unreachable error 1 null"),
                bad(
                        "two that are not there",
                        "FROM nope AS a; FROM nope2; COPY --from=a x y",
                        "",
                        "base-not-found error 1 null",
                        "base-not-found error 2 null"),
                ok("an image that nothing needs", "FROM nope AS a; FROM amd AS b; FROM multi"),
                bad(
                        "an image that is copied from",
                        "FROM multi; RUN x; COPY --from=amd /a /b",
                        "amd64",
                        "base-lacks-platform error 3 linux/arm64"),
                bad(
                        "an image that is mounted",
                        "FROM multi; RUN --mount=type=bind,from=amd,target=/x true",
                        "amd64",
                        "base-lacks-platform error 2 linux/arm64"),
                bad(
                        "a plain one that is copied from",
                        "FROM multi; COPY --from=amd-plain /a /b",
                        "amd64",
                        "base-single-platform error 2 linux/arm64"),
                ok(
                        "copied from a number",
                        "FROM multi AS a; FROM multi; COPY --from=0 /a /b; COPY --from=A /b /c"),
                bad(
                        "copied from no stage",
                        "FROM multi; COPY --from=3 /a /b",
                        "",
                        "syntax error 2 null"),
                bad(
                        "copied from itself",
                        "FROM multi AS a; COPY --from=a /a /b",
                        "",
                        "syntax error 2 null"),
                bad(
                        "copied from a later stage",
                        "FROM multi AS a; COPY --from=b /a /b; FROM amd AS b; FROM a",
                        "",
                        "syntax error 2 null"),
                bad(
                        "copied from a variable",
                        "ARG I=multi; FROM multi; COPY --from=$I /a /b",
                        "",
                        "syntax error 3 null"),
                bad(
                        "a number is no stage in a mount",
                        "FROM multi AS a; FROM multi; RUN --mount=from=0,target=/x true",
                        "",
                        "base-not-found error 3 null"),
                ok(
                        "of two with one name the last is copied from",
                        "FROM nope AS a; FROM multi AS a; FROM multi; COPY --from=a x y"),
                ok(
                        "of two with one name the last before is built from",
                        "FROM multi AS a; FROM a; COPY x y"),
                bad(
                        "a stage's name in capitals is an image's",
                        "FROM multi AS Base; FROM Base",
                        "",
                        "syntax error 2 null"),
                ok(
                        "a builder on the machine's platform",
                        "FROM --platform=$BUILDPLATFORM amd AS b; RUN go build"
                                + "; FROM multi; COPY --from=b /a /a"),
                bad(
                        "a builder whose base lacks the machine's",
                        "FROM --platform=$BUILDPLATFORM arm AS b; RUN go build"
                                + "; FROM multi; COPY --from=b /a /a",
                        "",
                        "base-lacks-platform error 1 linux/amd64"),
                ok(
                        "the build platform by its parts",
                        "FROM --platform=${BUILDOS}/${BUILDARCH} amd AS b; RUN make"
                                + "; FROM multi; COPY --from=b /a /a"),
                ok("the target platform named", "FROM --platform=$TARGETPLATFORM multi"),
                bad(
                        "a pinned result",
                        "FROM --platform=linux/amd64 multi",
                        "amd64",
                        "platform-pinned error 1 linux/arm64"),
                bad(
                        "a pinned stage that the result is built from",
                        "FROM --platform=linux/amd64 multi AS a; FROM a; COPY x y",
                        "amd64",
                        "platform-pinned error 1 linux/arm64"),
                bad(
                        "a pinned builder",
                        "FROM --platform=linux/amd64 multi AS a; RUN make"
                                + "; FROM multi; COPY --from=a x y",
                        "amd64 arm64",
                        "platform-pinned warning 1 linux/arm64"),
                bad(
                        "pinned by a default",
                        "ARG P=linux/arm64; FROM --platform=$P multi",
                        "arm64",
                        "platform-pinned error 2 linux/amd64"),
                bad(
                        "an automatic variable that a default replaces",
                        "ARG BUILDPLATFORM=linux/arm64; FROM --platform=$BUILDPLATFORM multi",
                        "arm64",
                        "platform-pinned error 2 linux/amd64"),
                ok(
                        "an automatic variable that is only named",
                        "ARG BUILDPLATFORM; FROM --platform=$BUILDPLATFORM amd AS b"
                                + "; FROM multi; COPY --from=b x y"),
                ok(
                        "an automatic variable with a default that is not taken",
                        "FROM --platform=${BUILDPLATFORM:-linux/arm64} amd AS b"
                                + "; FROM multi; COPY --from=b x y"),
                bad(
                        "pinned to what the base lacks",
                        "FROM --platform=linux/arm64 amd AS b; FROM multi; COPY --from=b x y",
                        "",
                        "base-lacks-platform error 1 linux/arm64",
                        "platform-pinned warning 1 linux/amd64"),
                bad(
                        "no platform at all",
                        "FROM --platform=linux/a/b/c multi",
                        "",
                        "syntax error 1 null"),
                bad(
                        "an unset platform",
                        "FROM --platform=$P multi",
                        "",
                        "unresolved-arg error 1 null"),
                bad("an unset base", "FROM $BASE", "", "unresolved-arg error 1 null"),
                bad(
                        "a base that is set to nothing",
                        "ARG BASE=; FROM $BASE",
                        "",
                        "unresolved-arg error 2 null"),
                bad(
                        "a tag without a value",
                        "ARG TAG; FROM multi:${TAG}",
                        "",
                        "unresolved-arg error 2 null"),
                bad(
                        "an ARG of a stage is not seen by FROM",
                        "FROM multi AS a; ARG TAG=2; FROM multi:$TAG",
                        "",
                        "unresolved-arg error 3 null"),
                bad(
                        "a name that is not declared",
                        "FROM ${REGISTRY}multi",
                        "",
                        "unresolved-arg error 1 null"),
                ok("a name that is meant to be empty", "ARG REGISTRY; FROM ${REGISTRY}multi"),
                bad(
                        "a demanded argument",
                        "FROM ${BASE:?needed}",
                        "",
                        "unresolved-arg error 1 null"),
                ok("a default", "ARG V=2; FROM multi:$V"),
                ok("a nested default", "ARG V; FROM ${NO:-multi:${V:-2}}"),
                ok("an ARG from an ARG", "ARG N=multi; ARG I=${N}:2; FROM ${I%:*}"),
                ok("a substitution", "ARG I=a/multi; FROM ${I#a/}"),
                bad("an unknown substitution", "FROM ${I^^}", "", "syntax error 1 null"),
                bad("an open substitution", "FROM multi:${V", "", "syntax error 1 null"),
                bad("a wrong reference", "FROM Multi", "", "syntax error 1 null"),
                bad("another wrong reference", "FROM multi:a:b", "", "syntax error 1 null"),
                bad("an address", "FROM https://x/y", "", "syntax error 1 null"),
                bad(
                        "a wrong reference in COPY",
                        "FROM multi; COPY --from=A/B x y",
                        "",
                        "syntax error 2 null"),
                ok("the architecture in the base's name", "FROM base-${TARGETARCH}"),
                ok(
                        "the architecture in a stage's name",
                        "FROM amd AS x-amd64; FROM arm AS x-arm64; FROM x-$TARGETARCH"),
                bad(
                        "a stage for an architecture with the wrong base",
                        "FROM amd AS x-amd64; FROM amd AS x-arm64; FROM x-$TARGETARCH",
                        "amd64",
                        "base-lacks-platform error 2 linux/arm64"),
                bad(
                        "what ONBUILD copies from, where it is built from",
                        "FROM multi AS a; ONBUILD COPY --from=amd /x /y; FROM a",
                        "amd64",
                        "base-lacks-platform error 2 linux/arm64"),
                ok(
                        "what ONBUILD keeps, where nothing is",
                        "FROM multi; ONBUILD COPY --from=amd x y"),
                bad(
                        "an open substitution in a stage",
                        "FROM multi; ENV A=${B",
                        "",
                        "syntax error 2 null"),
                ok("what the base may set", "FROM multi; ENV A=${B:?}; COPY $A /"),
                bad("no FROM", "ARG A=1", "", "syntax error 1 null"),
                bad("an empty file", "", "", "syntax error 1 null"),
                bad("no instruction", "FROM multi; RUNN x", "", "syntax error 2 null"),
                ok("a mount that caches", "FROM multi; RUN --mount=type=cache,target=/x true"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itFinds(Case one) {
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
                                null),
                        new CheckedStage(
                                null,
                                1,
                                3,
                                "multi:2",
                                null,
                                true,
                                List.of(Platform.AMD64, Platform.ARM64),
                                List.of(),
                                null),
                        new CheckedStage(
                                "unneeded", 2, 6, "nope", null, false, null, List.of(), null),
                        new CheckedStage(
                                "none", 3, 7, "scratch", null, false, null, List.of(), null),
                        new CheckedStage(
                                "last",
                                4,
                                8,
                                "base-${TARGETARCH}",
                                null,
                                true,
                                List.of(Platform.AMD64, Platform.ARM64),
                                List.of(),
                                null),
                        new CheckedStage(
                                null,
                                null,
                                5,
                                "amd",
                                null,
                                true,
                                List.of(Platform.AMD64),
                                List.of(Platform.ARM64),
                                null));
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
        assertThat(new Bench().target("1").check(file).ok()).isTrue();
        assertThat(Bench.findings(new Bench().target("c").check(file)))
                .containsExactly("base-lacks-platform error 3 linux/arm64");
        assertThat(new Bench().target("b").check(file).stages().stream().map(CheckedStage::needed))
                .containsExactly(true, true, false, false);
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

    private static Case ok(String name, String file) {
        return new Case(name, file, List.of(), "amd64 arm64");
    }

    private static Case bad(String name, String file, String buildable, String... findings) {
        return new Case(name, file, List.of(findings), buildable);
    }
}
