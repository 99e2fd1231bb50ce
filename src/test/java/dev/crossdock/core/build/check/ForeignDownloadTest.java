package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

/** For linux/amd64 and linux/arm64, on an amd64 machine. */
class ForeignDownloadTest {

    private static final String FOR_ARM = "foreign-download error 2 linux/arm64";
    private static final String FOR_AMD = "foreign-download error 2 linux/amd64";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN curl -LO https://example.com/v1/tool-linux-amd64.tar.gz",
                "RUN curl -fsSL https://example.com/tool_1.2_linux_x86_64.tgz | tar xz -C /usr",
                "RUN curl -L https://example.com/linux/amd64/tool -o /usr/bin/tool",
                "RUN set -eux; wget -q -O /tmp/n.tar.xz https://x/node-v20.1.0-linux-x64.tar.xz",
                "RUN wget https://x/Miniconda3-latest-Linux-x86_64.sh && bash Miniconda3*.sh",
                "RUN apt-get update && wget https://x/google-chrome-stable_current_amd64.deb",
                "RUN dpkg -i /tmp/tool_1.0_amd64.deb",
                "RUN apt-get install -y ./tool_1.0_amd64.deb",
                "RUN tar -xzf /tmp/go1.22.linux-amd64.tar.gz -C /usr/local",
                "RUN unzip -q chromedriver_linux64.zip",
                "ADD https://example.com/tool-amd64 /usr/bin/tool",
                "ADD tool-1.0-linux-x86_64.tar.gz /opt/",
                "ADD --chmod=755 https://x/s6-overlay-x86_64.tar.xz /tmp",
                "RUN [\"curl\", \"-LO\", \"https://x/tool-amd64.zip\"]",
                "RUN x=\"$(curl -L https://x/tool-amd64.zip | sha256sum)\" && echo $x",
                "RUN if true; then curl -LO https://x/tool-amd64.zip; fi",
                "RUN bash -c 'curl -LO https://x/tool-amd64.zip'",
                "RUN V=1.2 && curl -LO https://x/$V/tool-amd64.zip",
                "RUN ARCH=amd64; curl -LO https://x/tool-${ARCH}.zip",
                "RUN pip install https://x/wheel-1.0-manylinux_x86_64.whl",
                "RUN rpm -i https://x/tool.x86_64.rpm",
                "RUN sudo curl -LO ${MIRROR}/tool-amd64.zip",
                "RUN <<EOF\nset -e\ncurl -LO https://x/tool-amd64.zip\nEOF",
                "RUN bash <<'EOF'\ncurl -LO https://x/tool-amd64.zip\nEOF",
                "RUN curl -LO https://x/y && \\\n # why\n curl -LO https://x/tool-amd64.zip"
            })
    void aFileOfOneArchitectureHurtsTheOthers(String instruction) {
        assertThat(found(instruction)).containsExactly(FOR_ARM);
    }

    @ParameterizedTest
    @CsvSource({
        "aarch64, amd64",
        "arm64, amd64",
        "armhf, amd64 arm64",
        "armv7l, amd64 arm64",
        "linux-arm, amd64 arm64",
        "i686, arm64",
        "ppc64le, amd64 arm64",
        "s390x, amd64 arm64",
        "riscv64, amd64 arm64",
        "x64, arm64",
        "linux64, arm64",
        "x86-64, arm64",
        "AMD64, arm64"
    })
    void theArchitectureIsReadInEverySpelling(String spelling, String hurt) {
        var found =
                new Bench()
                        .check("FROM multi\nRUN wget https://x/t-" + spelling + ".tgz\n")
                        .findings();
        assertThat(found.stream().map(one -> one.platform().shortName()))
                .containsExactly(hurt.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RUN curl -LO https://x/tool-${TARGETARCH}.zip",
                "RUN curl -LO https://x/tool-$(uname -m).zip https://x/amd64",
                "RUN A=$(dpkg --print-architecture) && curl -LO https://x/tool-amd64.zip",
                "RUN case \"$(uname -m)\" in x86_64) A=amd64;; aarch64) A=arm64;; esac;"
                        + " curl -LO https://x/$A.zip",
                "RUN case $TARGETPLATFORM in linux/amd64) curl -LO https://x/amd64.zip;; esac",
                "RUN A=`arch` && curl -LO https://x/tool-amd64.zip",
                "RUN curl -LO https://x/tool-amd64.zip && curl -LO https://x/tool-arm64.zip",
                "RUN curl -LO https://x/tool.zip -o tool-amd64.zip",
                "RUN curl -LO https://amd64.example.com/tool.zip",
                "RUN curl -LO https://x/tool.zip?like=amd64",
                "RUN echo 'deb [arch=amd64] https://x stable main' > /etc/apt/sources.list.d/x",
                "RUN dpkg --add-architecture i386 && apt-get install -y libc6:i386",
                "RUN ls /usr/lib/x86_64-linux-gnu && tar -C /usr/lib/x86_64-linux-gnu -xf a.tgz",
                "RUN curl -LO https://x/damd64x.zip https://x/x640.zip https://x/linux.zip",
                "RUN echo curl -LO https://x/tool-amd64.zip",
                "RUN cat <<EOF > /x\ncurl -LO https://x/tool-amd64.zip\nEOF",
                "COPY tool-amd64 /usr/bin/tool",
                "ADD tool.tgz /opt/amd64/",
                "ENV URL=https://x/tool-amd64.zip",
                "ONBUILD RUN curl -LO https://x/tool-amd64.zip",
                "RUN curl -H 'Accept: amd64' -LO https://x/tool.zip"
            })
    void whatIsRightForEveryPlatformIsLeftAlone(String instruction) {
        assertThat(found(instruction)).isEmpty();
    }

    @Test
    void aConstantThroughArgAndEnvIsFollowed() {
        assertThat(check("ARG A=amd64\nENV U=https://x/$A\nRUN curl -LO $U/t.zip"))
                .containsExactly("foreign-download error 4 linux/arm64");
        assertThat(check("ARG A=${TARGETARCH}\nRUN curl -LO https://x/$A/t.zip")).isEmpty();
        assertThat(check("ARG TARGETARCH\nENV A=$TARGETARCH\nRUN curl -LO https://x/$A.zip"))
                .isEmpty();
        assertThat(check("ARG TARGETARCH=amd64\nADD https://x/$TARGETARCH.zip /"))
                .describedAs("named by an automatic variable, so left alone")
                .isEmpty();
    }

    @Test
    void aGlobalArgCountsWhereItIsDeclaredAgain() {
        var start = "ARG A=amd64\nFROM multi\n";
        assertThat(Bench.findings(new Bench().check(start + "ARG A\nRUN wget https://x/$A.zip")))
                .containsExactly("foreign-download error 4 linux/arm64");
        assertThat(new Bench().check(start + "RUN wget https://x/$A.zip").findings()).isEmpty();
    }

    @Test
    void aBuildArgumentTakesTheDefaultsPlace() {
        var bench = new Bench().argument("A", "arm64");
        assertThat(Bench.findings(bench.check("FROM multi\nARG A=amd64\nADD https://x/$A.zip /")))
                .containsExactly("foreign-download error 3 linux/amd64");
    }

    @Test
    void aStageOnTheBuildPlatformMayFetchItsOwn() {
        assertThat(
                        new Bench()
                                .check(
                                        """
                                        FROM --platform=$BUILDPLATFORM multi AS a
                                        RUN wget https://x/tool-amd64.zip
                                        FROM a AS b
                                        RUN wget https://x/tool-amd64.zip
                                        FROM multi
                                        COPY --from=b x y
                                        """)
                                .findings())
                .isEmpty();
    }

    @Test
    void aPinnedStageIsForWhatItIsPinnedTo() {
        var file =
                "FROM --platform=linux/amd64 multi AS a\nRUN wget https://x/t-%s.zip\nFROM multi\n"
                        + "COPY --from=a x y\n";
        assertThat(Bench.findings(new Bench().check(file.formatted("amd64"))))
                .containsExactly("platform-pinned warning 1 linux/arm64");
        assertThat(Bench.findings(new Bench().check(file.formatted("arm64"))))
                .containsExactly("platform-pinned warning 1 linux/arm64", FOR_AMD);
    }

    @Test
    void whatAStageKeepsForOthersIsFoundThere() {
        assertThat(
                        Bench.findings(
                                new Bench()
                                        .check(
                                                "FROM multi AS a\n"
                                                        + "ONBUILD RUN wget https://x/t-amd64.zip\n"
                                                        + "FROM a\n")))
                .containsExactly(FOR_ARM);
    }

    @Test
    void theFixNamesTheVariable() {
        var finding = new Bench().check("FROM multi\nADD https://x/v1/t-amd64.zip /").findings();
        assertThat(finding.getFirst().fix()).isEqualTo("ARG TARGETARCH\n/v1/t-${TARGETARCH}.zip");
        assertThat(finding.getFirst().message()).contains("/v1/t-amd64.zip", "linux/arm64");
    }

    @Test
    void whereTheProjectSpellsOtherwiseTheFixHasATable() {
        var found = new Bench().check("FROM multi\nRUN wget https://x/t-x86_64.tgz\n").findings();
        assertThat(found.getFirst().fix())
                .contains("ARG TARGETARCH", "amd64) ARCH=x86_64", "arm64) ARCH=aarch64")
                .endsWith("/t-${ARCH}.tgz");
    }

    private static List<String> found(String instruction) {
        return check(instruction);
    }

    private static List<String> check(String text) {
        return Bench.findings(new Bench().check("FROM multi\n" + text + "\n"));
    }
}
