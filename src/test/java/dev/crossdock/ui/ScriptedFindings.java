package dev.crossdock.ui;

import dev.crossdock.core.diagnosis.Cause;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.EnvironmentEntry;
import dev.crossdock.core.run.RunSpec;

import java.util.List;

/** Answers for pictures. */
final class ScriptedFindings {
    private ScriptedFindings() {}

    static List<Finding> mongo(RunSpec spec) {
        var again = spec.toBuilder().name(null);
        return List.of(
                new Finding(
                        Cause.CPU_FEATURE_MISSING,
                        0.97,
                        "mongod needs AVX, and the emulated CPU does not have it",
                        "MongoDB 5.0 and newer use AVX instructions on amd64. Rosetta offered none when"
                                + " it was probed on Colima, so the program was stopped at its first one, 0.8 s"
                                + " after the start.",
                        List.of(
                                EvidenceItem.of(
                                        "state",
                                        "Exited with 132, which is 128 + signal 4 (SIGILL, illegal"
                                                + " instruction)"),
                                EvidenceItem.log(
                                        1,
                                        "WARNING: MongoDB 5.0+ requires a CPU with AVX support, and your"
                                                + " current system does not appear to have that!"),
                                EvidenceItem.log(
                                        7,
                                        "docker-entrypoint.sh: line 416:    28 Illegal instruction    "
                                                + " \"${mongodHackedArgs[@]}\""),
                                EvidenceItem.file(
                                        "/usr/bin/mongod", "/usr/bin/mongod is an x86-64 program"),
                                EvidenceItem.of(
                                        "engine",
                                        "linux/amd64 runs under Rosetta; its /proc/cpuinfo lists no avx"),
                                EvidenceItem.of(
                                        "image",
                                        "mongo:7.0 publishes linux/arm64, which needs no AVX and runs"
                                                + " natively")),
                        List.of(),
                        List.of(
                                new Remedy.Rerun(
                                        "Rerun the native variant",
                                        again.platform(Platform.ARM64).build()),
                                new Remedy.Rerun(
                                        "Stay on amd64 with mongo:4.4, the last that needs no AVX",
                                        spec.toBuilder().name(null).image("mongo:4.4").build()),
                                new Remedy.Rerun(
                                        "Look inside with /bin/bash, which this image has",
                                        spec.toBuilder()
                                                .name(null)
                                                .tty(true)
                                                .interactive(true)
                                                .detach(false)
                                                .remove(true)
                                                .entrypoint(List.of("/bin/bash"))
                                                .build()))),
                other(Cause.EMULATOR_CRASH, 0.02, "The emulator crashed"),
                other(Cause.OUT_OF_MEMORY_ENGINE, 0.01, "The engine ran out of memory"));
    }

    static List<Finding> mssql(RunSpec spec) {
        return List.of(
                new Finding(
                        Cause.LICENCE_NOT_ACCEPTED,
                        0.85,
                        "Licence not accepted",
                        "SQL Server ends at once unless its licence is accepted and a password is set.",
                        List.of(
                                EvidenceItem.log(3, "The SQL Server End-User License Agreement"),
                                EvidenceItem.of("config", "ACCEPT_EULA is not set")),
                        List.of("ACCEPT_EULA", "MSSQL_SA_PASSWORD"),
                        List.of(
                                new Remedy.Rerun(
                                        "Run it with ACCEPT_EULA and MSSQL_SA_PASSWORD",
                                        spec.toBuilder()
                                                .name(null)
                                                .environment(
                                                        List.of(
                                                                new EnvironmentEntry(
                                                                        "ACCEPT_EULA", "Y"),
                                                                new EnvironmentEntry(
                                                                        "MSSQL_SA_PASSWORD",
                                                                        "<MSSQL_SA_PASSWORD>")))
                                                .build()),
                                new Remedy.Host("Give the engine at least 2 GB of memory"))));
    }

    static Finding other(Cause cause, double confidence, String title) {
        return new Finding(cause, confidence, title, "", List.of(), List.of(), List.of());
    }
}
