package dev.crossdock.cli;

import dev.crossdock.core.build.check.BuilderCheck;
import dev.crossdock.core.build.check.CheckReport;
import dev.crossdock.core.build.check.CheckedStage;
import dev.crossdock.core.build.check.Finding;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.SecretShapes;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;

/** The document of {@code crossdock check}; its field names are a contract. */
record CheckBlock(
        String dockerfile,
        List<String> platforms,
        boolean ok,
        List<StageBlock> stages,
        List<FindingBlock> findings,
        List<String> buildable,
        List<BuilderCheck> builderChecks) {

    record StageBlock(
            @Nullable String name,
            @Nullable Integer index,
            int line,
            String from,
            @Nullable String pinnedPlatform,
            boolean needed,
            @Nullable List<String> available,
            List<String> missing,
            @Nullable String error) {}

    record FindingBlock(
            String id,
            String severity,
            int line,
            @Nullable String stage,
            @Nullable String platform,
            String message,
            String fix) {}

    static CheckBlock of(Path dockerfile, CheckReport report) {
        return new CheckBlock(
                dockerfile.toString(),
                texts(report.platforms()),
                report.ok(),
                report.stages().stream().map(CheckBlock::stage).toList(),
                report.findings().stream().map(CheckBlock::finding).toList(),
                texts(report.buildable()),
                List.of());
    }

    /** The same with what the builder's own checks say. */
    CheckBlock with(List<BuilderCheck> theirs) {
        var hidden =
                theirs.stream()
                        .map(
                                one ->
                                        new BuilderCheck(
                                                one.name(),
                                                one.line(),
                                                SecretShapes.hide(one.message()),
                                                one.url()))
                        .toList();
        return new CheckBlock(dockerfile, platforms, ok, stages, findings, buildable, hidden);
    }

    private static StageBlock stage(CheckedStage stage) {
        var available = stage.available();
        return new StageBlock(
                stage.name(),
                stage.index(),
                stage.line(),
                stage.from(),
                stage.pinnedPlatform(),
                stage.needed(),
                available == null ? null : texts(available),
                texts(stage.missing()),
                stage.error());
    }

    /** A secret may stand in an address. */
    private static FindingBlock finding(Finding finding) {
        var platform = finding.platform();
        return new FindingBlock(
                finding.id().id(),
                finding.error() ? "error" : "warning",
                finding.line(),
                finding.stage(),
                platform == null ? null : platform.toString(),
                SecretShapes.hide(finding.message()),
                SecretShapes.hide(finding.fix()));
    }

    private static List<String> texts(List<Platform> platforms) {
        return platforms.stream().map(Platform::toString).toList();
    }
}
