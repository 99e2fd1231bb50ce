package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.build.check.BaseCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckRequest;
import dev.crossdock.core.build.check.EngineMachine;
import dev.crossdock.core.build.check.RegistryBases;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The base check of a file that is longer than any that people write. */
final class CheckSuite implements Suite {
    private static final String ID = "check.5000-lines";
    private static final double BAR = 1000;
    private static final int RUNS = 11;
    private static final int LINES = 5000;
    private static final String STAGE =
            """
            ARG TARGETARCH
            ARG VERSION=1.2.3
            ENV PLACE=/opt/${VERSION:-1} NAME="tool ${TARGETARCH}"
            WORKDIR $PLACE
            RUN curl -fsSL -o tool.tgz \\
                  https://example.com/${VERSION}/tool-linux-${TARGETARCH}.tar.gz && \\
                # unpacked where it belongs
                tar -xzf tool.tgz && \\
                rm tool.tgz
            RUN <<EOF
            set -e
            for one in a b c; do
              make -C "$one" install
            done
            EOF
            COPY --chown=1:1 src/${NAME} $PLACE/
            LABEL version=${VERSION}
            EXPOSE 80
            """;

    private static final List<Platform> BOTH = List.of(Platform.AMD64, Platform.ARM64);

    @Override
    public List<String> ids() {
        return List.of(ID);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        var file = file(engine.busybox()).getBytes(StandardCharsets.UTF_8);
        try (var open = Wiring.engineFinder(engine.host().toString()).openFirst()) {
            var survey = new PlatformSurvey(open.probe());
            var times = Times.millis(1, RUNS, () -> check(open, survey, file));
            return List.of(
                    Figure.ofTimes(
                            ID, "a Dockerfile of 5,000 lines, median", times, 0.5, "ms", BAR));
        }
    }

    /** Emulators are tried once, before it is measured, as the window does. */
    private static CheckReport check(Engine engine, PlatformSurvey survey, byte[] file) {
        var machine = new EngineMachine(engine.info().platform(), survey);
        var report =
                new BaseCheck(new RegistryBases(engine.registry(), engine.images()), machine)
                        .check(file, new CheckRequest(BOTH, Map.of(), null));
        if (!report.ok() || report.stages().size() < 2) {
            throw new IllegalStateException(String.valueOf(report.findings()));
        }
        return report;
    }

    /** Stages on stages, each with what makes work: variables, continuations, downloads. */
    private static String file(String base) {
        var text = new StringBuilder("ARG BASE=" + base + "\n");
        int lines = 1;
        for (int stage = 0; lines < LINES; stage++) {
            var from = stage % 10 == 0 ? "${BASE}" : "stage" + (stage - 1);
            text.append("FROM ").append(from).append(" AS stage").append(stage).append('\n');
            text.append(STAGE);
            lines += 1 + (int) STAGE.lines().count();
        }
        return text.toString();
    }
}
