package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.diagnosis.Patients;

import java.util.List;

/** A diagnosis of a container whose log is 200 MB long. */
final class BigLogSuite implements Suite {
    private static final String ID = "diagnosis.big-log";
    private static final double BAR = 400;
    private static final int WARM_UP = 3;
    private static final int RUNS = 15;
    private static final String LINE =
            "2026-01-01T00:00:00Z INFO a request was answered with 200 in 12 ms, as most of them are";

    @Override
    public List<String> ids() {
        return List.of(ID);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        var id =
                new Patients(engine)
                        .ended(
                                engine.busybox(),
                                "sh",
                                "-c",
                                "yes '"
                                        + LINE
                                        + "' | head -c 200000000; echo;"
                                        + " echo 'Error: DATABASE_URL is required'; exit 1");
        try (var open = Wiring.engineFinder(engine.host().toString()).openFirst()) {
            var diagnosis = new Diagnosis(open);
            var cause = diagnosis.of(id).answer().cause();
            if (cause != Cause.ENV_MISSING) {
                throw new IllegalStateException("found " + cause);
            }
            var times = Times.millis(WARM_UP, RUNS, () -> diagnosis.of(id));
            return List.of(
                    Figure.ofTimes(
                            ID, "the same with a log of 200 MB, median", times, 0.5, "ms", BAR));
        }
    }
}
