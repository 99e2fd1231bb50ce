package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** For linux/amd64 and linux/arm64, on an amd64 machine that emulates arm64. */
class HeavyCompileTest {

    private static final String EMULATED = "emulated-build-step warning 2 linux/arm64";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go build ./...",
                "CGO_ENABLED=0 GOOS=linux go build -o /app .",
                "cd /src && go install x",
                "/usr/local/go/bin/go build",
                "cargo build --release",
                "cargo +nightly install ripgrep",
                "rustc main.rs",
                "npm install",
                "npm ci --omit=dev",
                "npm i -g pnpm",
                "npm run build",
                "npm --prefix web run build:prod",
                "yarn",
                "yarn install --frozen-lockfile",
                "yarn build",
                "yarn workspace a run build",
                "pnpm install",
                "pnpm run build",
                "mvn -B package",
                "./mvnw -q verify",
                "gradle build",
                "./gradlew bootJar",
                "dotnet publish -c Release",
                "dotnet build",
                "make -j4",
                "./configure && make && make install",
                "make",
                "cmake --build build",
                "cmake -S . -B build",
                "gcc -O2 -o a a.c",
                "g++ a.cc",
                "clang a.c",
                "sh -c 'make all'",
                "if [ -f x ]; then make; fi",
                "set -ex; (cd a; make)",
                "apt-get update && apt-get install -y gcc && gcc a.c",
                "--mount=type=cache,target=/root/.cache go build .",
                "time make"
            })
    void aCompileUnderAnEmulatorIsWarnedOf(String command) {
        assertThat(Bench.findings(new Bench().check("FROM multi\nRUN " + command + "\n")))
                .containsExactly(EMULATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get install -y make gcc golang",
                "apk add --no-cache go npm cargo",
                "echo make",
                "go version",
                "go mod download",
                "go env",
                "cargo --version",
                "npm --version",
                "npm config set x y",
                "npm run lint",
                "yarn --version",
                "mvn --version",
                "gcc --version",
                "make --version",
                "dotnet restore",
                "dotnet --info",
                "cp makefile /make",
                "which gcc",
                "echo 'cd x && make'",
                "remake",
                "mkdir go build"
            })
    void whatIsNoCompileIsLeftAlone(String command) {
        assertThat(new Bench().check("FROM multi\nRUN " + command + "\n").findings()).isEmpty();
    }

    @Test
    void aRunIsWarnedOfOnceForEachPlatform() {
        var bench = new Bench().platforms("linux/amd64", "linux/arm64", "linux/arm/v7");
        assertThat(Bench.findings(bench.check("FROM multi\nRUN make && gcc a.c\nRUN go build\n")))
                .containsExactly(
                        EMULATED,
                        "emulated-build-step warning 2 linux/arm/v7",
                        "emulated-build-step warning 3 linux/arm64",
                        "emulated-build-step warning 3 linux/arm/v7");
    }

    @Test
    void aDocumentIsReadToo() {
        assertThat(Bench.findings(new Bench().check("FROM multi\nRUN <<EOF\ncd x\nmake\nEOF\n")))
                .containsExactly(EMULATED);
        assertThat(Bench.findings(new Bench().check("FROM multi\nRUN [\"make\", \"all\"]\n")))
                .containsExactly(EMULATED);
    }

    @Test
    void theFixIsTheFromThatCompilesElsewhere() {
        var found = new Bench().check("FROM multi AS b\nFROM b AS c\nRUN go build\n").findings();
        assertThat(found.getFirst().fix()).isEqualTo("FROM --platform=$BUILDPLATFORM multi AS b");
        assertThat(found.getFirst().stage()).isEqualTo("c");
    }

    @Test
    void whereTheBaseIsNotThereNothingRuns() {
        assertThat(Bench.findings(new Bench().check("FROM amd\nRUN make\n")))
                .containsExactly("base-lacks-platform error 1 linux/arm64");
    }
}
