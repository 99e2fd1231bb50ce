package dev.crossdock.core.build.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Random;

/** Whatever stands in a file, checking it ends with a report whose lines are in the file. */
class BaseCheckFuzzTest {

    private static final int FILES = 2500;

    private static final List<String> LINES =
            List.of(
                    "FROM multi",
                    "FROM amd AS a",
                    "FROM a AS b",
                    "FROM $A",
                    "FROM scratch AS $A",
                    "FROM --platform=$B multi AS c",
                    "FROM x-${TARGETARCH:-${A}}",
                    "ARG A",
                    "ARG A=${A}${B} B=a",
                    "ARG TARGETARCH=$A",
                    "ENV A=$B B=${A#*x} C='$A",
                    "ENV A b c $D",
                    "RUN curl -LO https://x/$A/y-amd64.tgz | tar x",
                    "RUN $(curl `wget x-arm64.zip` ${A",
                    "RUN \"make' && go build",
                    "RUN <<A cat <<B\nmake\nA\nB",
                    "RUN --mount=from=a,\"target=b,c\" bash -c 'sh -c \"make\"'",
                    "COPY --from=b x y",
                    "COPY --from=2 x y",
                    "COPY --from=99999999999 x y",
                    "COPY --from=Not/Valid: x y",
                    "ONBUILD COPY --from=a x y",
                    "ONBUILD RUN gcc -v; make",
                    "ADD https://x/armhf.deb $A /",
                    "LABEL a=b \\",
                    "# escape=`",
                    "USER \"",
                    "");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anyMixOfLinesIsJudged(long seed) {
        var random = new Random(seed);
        for (int i = 0; i < FILES; i++) {
            var text = new StringBuilder(random.nextInt(4) > 0 ? "FROM multi AS a\n" : "");
            for (int line = random.nextInt(12); line > 0; line--) {
                text.append(LINES.get(random.nextInt(LINES.size()))).append('\n');
            }
            var report = new Bench().check(text.toString());

            int lines = Math.max(1, (int) text.chars().filter(c -> c == '\n').count());
            assertThat(report.findings())
                    .as("%s", text)
                    .allSatisfy(finding -> assertThat(finding.line()).isBetween(1, lines));
            assertThat(report.platforms()).containsAll(report.buildable());
            assertThat(report.ok() || !report.findings().isEmpty()).isTrue();
        }
    }
}
