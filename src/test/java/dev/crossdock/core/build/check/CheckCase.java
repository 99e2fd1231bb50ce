package dev.crossdock.core.build.check;

import java.util.List;
import java.util.stream.Stream;

/**
 * A Dockerfile and what is to be found in it, for linux/amd64 and linux/arm64 on an amd64 machine
 * that emulates arm.
 *
 * @param name what is tried
 * @param file the Dockerfile, lines parted by semicolons
 * @param findings each as id, severity, line and platform
 * @param buildable the platforms, without their system
 */
record CheckCase(String name, String file, List<String> findings, String buildable) {

    String text() {
        return file.replaceAll(";\\s*", "\n") + "\n";
    }

    @Override
    public String toString() {
        return name;
    }

    static Stream<CheckCase> all() {
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
                bad(
                        "a registry that is down, for a platform that is not here",
                        "FROM down-and-here; RUN make",
                        "amd64",
                        "base-unreachable error 1 null"),
                ok("a mount that caches", "FROM multi; RUN --mount=type=cache,target=/x true"));
    }

    private static CheckCase ok(String name, String file) {
        return new CheckCase(name, file, List.of(), "amd64 arm64");
    }

    private static CheckCase bad(String name, String file, String buildable, String... findings) {
        return new CheckCase(name, file, List.of(findings), buildable);
    }
}
