package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.matrix.Matrix;
import dev.crossdock.core.matrix.MatrixRequest;
import dev.crossdock.core.platform.Platform;

import java.time.Duration;
import java.util.List;

/** The three-platform matrix in a running app, beside the three commands one after the other. */
final class MatrixSuite implements Suite {
    private static final String ID = "matrix.three-platforms";
    private static final double BAR = 0.75;
    private static final int PAIRS = 15;
    private static final List<Platform> PLATFORMS =
            List.of(Platform.AMD64, Platform.ARM64, Platform.ARM_V7);

    @Override
    public List<String> ids() {
        return List.of(ID);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        try (var open = Wiring.engineFinder(engine.host().toString()).openFirst()) {
            var survey = new PlatformSurvey(open.probe());
            survey.of(PLATFORMS);
            for (var platform : PLATFORMS) {
                engine.docker("pull", "-q", "--platform", platform.toString(), engine.busybox());
            }
            var request =
                    new MatrixRequest(
                            engine.busybox(),
                            PLATFORMS,
                            Platform.AMD64,
                            List.of("uname", "-m"),
                            Duration.ofMinutes(1));
            var ratios =
                    Times.ratios(
                            PAIRS,
                            () -> new Matrix(open, survey).run(request, run -> {}),
                            () -> byHand(engine));
            return List.of(
                    Figure.ofRatios(
                            ID,
                            "uname -m on three platforms in a running app, median of pairs",
                            ratios,
                            "three docker run, one after the other",
                            BAR));
        }
    }

    private static String byHand(TestEngine engine) throws Exception {
        var said = new StringBuilder();
        for (var platform : PLATFORMS) {
            said.append(
                    engine.docker(
                            "run",
                            "--rm",
                            "--platform",
                            platform.toString(),
                            engine.busybox(),
                            "uname",
                            "-m"));
        }
        return said.toString();
    }
}
