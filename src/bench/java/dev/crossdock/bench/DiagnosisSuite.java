package dev.crossdock.bench;

import dev.crossdock.TestEngine;
import dev.crossdock.Wiring;
import dev.crossdock.core.diagnosis.Diagnosis;
import dev.crossdock.core.diagnosis.Patients;

import java.util.ArrayList;
import java.util.List;

/** A diagnosis inside a running app, of containers that failed for several reasons. */
final class DiagnosisSuite implements Suite {
    private static final String MEDIAN = "diagnosis.in-app";
    private static final String P95 = "diagnosis.in-app-p95";
    private static final double MEDIAN_BAR = 150;
    private static final double P95_BAR = 400;
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 20;

    @Override
    public List<String> ids() {
        return List.of(MEDIAN, P95);
    }

    @Override
    public List<Figure> measure(TestEngine engine) throws Exception {
        var patients = new Patients(engine);
        patients.build();
        var ids = containers(engine, patients);
        try (var open = Wiring.engineFinder(engine.host().toString()).openFirst()) {
            var diagnosis = new Diagnosis(open);
            var times = new ArrayList<Double>();
            for (int round = -WARM_UP; round < ROUNDS; round++) {
                for (var id : ids) {
                    double time = Times.millis(() -> diagnosis.of(id));
                    if (round >= 0) {
                        times.add(time);
                    }
                }
            }
            var all = times.stream().mapToDouble(Double::doubleValue).toArray();
            var what = "a diagnosis in a running app, of " + ids.size() + " failed containers";
            return List.of(
                    Figure.ofTimes(MEDIAN, what + ", median", all, 0.5, "ms", MEDIAN_BAR),
                    Figure.ofTimes(P95, what + ", 95 of 100", all, 0.95, "ms", P95_BAR));
        }
    }

    private static List<String> containers(TestEngine engine, Patients patients) throws Exception {
        var ids = new ArrayList<String>();
        var commands =
                List.of(
                        List.of("no-such-tool"),
                        List.of("/app/crlf.sh"),
                        List.of("/app/plain.sh"),
                        List.of("/app/python.py"),
                        List.of("/app/locked.sh"),
                        List.of("/app/foreign"),
                        List.of("/app/postgres.sh"),
                        List.of("/app/child.sh"),
                        List.of("sh", "-c", "seq 1 20000; exit 3"));
        for (var command : commands) {
            var words = new ArrayList<>(List.of(patients.image()));
            words.addAll(command);
            ids.add(patients.ended(words.toArray(String[]::new)));
        }
        ids.add(patients.ended("-m", "16m", patients.image(), "/app/hungry.sh"));
        ids.add(patients.ended("--platform", "linux/arm64", engine.busybox(), "bash"));
        return ids;
    }
}
