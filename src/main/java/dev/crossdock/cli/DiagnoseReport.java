package dev.crossdock.cli;

import com.fasterxml.jackson.annotation.JsonInclude;

import dev.crossdock.core.diagnosis.Autopsy;
import dev.crossdock.core.diagnosis.EvidenceItem;
import dev.crossdock.core.diagnosis.ExitCode;
import dev.crossdock.core.diagnosis.Finding;
import dev.crossdock.core.diagnosis.Redaction;
import dev.crossdock.core.diagnosis.Remedy;
import dev.crossdock.core.engine.ContainerDetails;
import dev.crossdock.core.engine.ContainerDetails.State;
import dev.crossdock.core.platform.Emulator;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.run.DockerRun;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;

/**
 * The document of {@code crossdock diagnose}; its field names are a contract. Values of variables
 * are in none of its texts.
 */
record DiagnoseReport(ContainerBlock container, ExitBlock exit, List<FindingBlock> findings) {

    /**
     * @param observed whether {@code runs} was read off this container, and is not only what is
     *     usual for its platform
     */
    record ContainerBlock(
            String id,
            String name,
            String image,
            String platform,
            String runs,
            @Nullable String emulator,
            boolean observed) {}

    record ExitBlock(
            String status,
            @Nullable Integer code,
            @Nullable String signal,
            boolean oomKilled,
            String error,
            @Nullable Double seconds,
            int restarts) {}

    record FindingBlock(
            String cause,
            double confidence,
            String title,
            String explanation,
            List<EvidenceBlock> evidence,
            List<String> variables,
            List<RemedyBlock> remedies) {}

    /**
     * @param line of the log; left out for what is not from there
     */
    record EvidenceBlock(
            String source,
            String text,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line) {}

    record RemedyBlock(String kind, String title, @Nullable List<String> command) {}

    static DiagnoseReport of(Autopsy autopsy) {
        var redaction = Redaction.of(autopsy.container());
        return new DiagnoseReport(
                container(autopsy.container(), autopsy.platform()),
                exit(autopsy.container().state(), redaction),
                autopsy.findings().stream().map(f -> finding(f, redaction)).toList());
    }

    private static ContainerBlock container(ContainerDetails c, PlatformSupport support) {
        // Where nothing tells, it is for a foreign CPU, and most engines come with emulators.
        var runs =
                support.runs() instanceof RunsHow.NotProbed
                        ? new RunsHow.Emulated(Emulator.OTHER)
                        : support.runs();
        var observed = runs instanceof RunsHow.Native || c.state().started() != null;
        var emulator = runs instanceof RunsHow.Emulated(Emulator by) ? by.id() : null;
        return new ContainerBlock(
                c.id(),
                c.name(),
                c.image(),
                c.platform().toString(),
                runs.id(),
                emulator,
                observed);
    }

    private static ExitBlock exit(State state, Redaction redaction) {
        var code = state.exitCode();
        return new ExitBlock(
                state.status().id(),
                code,
                code == null ? null : ExitCode.signal(code).map(Enum::name).orElse(null),
                state.oomKilled(),
                redaction.of(state.error()),
                code == null ? null : seconds(state),
                state.restarts());
    }

    /** An engine may write down an end before the start that it has not finished writing down. */
    private static double seconds(State state) {
        if (state.started() == null || state.finished() == null) {
            return 0;
        }
        return Math.max(0, Duration.between(state.started(), state.finished()).toMillis()) / 1000.0;
    }

    private static FindingBlock finding(Finding finding, Redaction redaction) {
        return new FindingBlock(
                finding.cause().id(),
                finding.confidence(),
                finding.title(),
                finding.explanation(),
                finding.evidence().stream().map(DiagnoseReport::evidence).toList(),
                finding.variables(),
                finding.remedies().stream().map(r -> remedy(r, redaction)).toList());
    }

    private static EvidenceBlock evidence(EvidenceItem item) {
        return new EvidenceBlock(
                item.source(), item.text(), item.logLine() == 0 ? null : item.logLine());
    }

    private static RemedyBlock remedy(Remedy remedy, Redaction redaction) {
        var command =
                switch (remedy) {
                    case Remedy.Rerun(var title, var spec) -> DockerRun.words(redaction.of(spec));
                    case Remedy.Pull(var title, var reference, var platform) ->
                            List.of("docker", "pull", "--platform", platform, reference);
                    case Remedy.Host h -> null;
                    case Remedy.Image i -> null;
                    case Remedy.Nothing n -> null;
                };
        return new RemedyBlock(remedy.kind(), remedy.title(), command);
    }
}
