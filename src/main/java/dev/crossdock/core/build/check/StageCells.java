package dev.crossdock.core.build.check;

import dev.crossdock.core.build.check.StageSource.PlatformFrom;
import dev.crossdock.core.platform.RunsHow;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The rows of the table, cell by cell: each platform's own verdict on a stage.
 *
 * @param verdicts in the order of the platforms
 */
record StageCells(List<PlanVerdict> verdicts, BaseLookups known) {

    /** What is found of an image, wherever in a stage it is named. */
    private static final Set<FindingId> OF_IMAGES =
            Set.of(
                    FindingId.BASE_NOT_FOUND,
                    FindingId.BASE_UNREACHABLE,
                    FindingId.BASE_LACKS_PLATFORM,
                    FindingId.BASE_SINGLE_PLATFORM);

    private static final Comparator<Finding> WORST =
            Comparator.comparing(Finding::error).reversed().thenComparing(Finding::id);

    List<StageCell> ofStage(int index) {
        return verdicts.stream().map(verdict -> ofStage(verdict, index)).toList();
    }

    /** Of an image that an instruction takes files from. */
    List<StageCell> ofImage(int line, String from) {
        return verdicts.stream().map(verdict -> ofImage(verdict, line, from)).toList();
    }

    private StageCell ofStage(PlanVerdict verdict, int index) {
        var plan = verdict.plan();
        var stage = plan.stage(index);
        var target = plan.target();
        if (!plan.needs(index)) {
            return new StageCell(target, stage.platform(), StageCell.State.NOT_NEEDED);
        }
        int begin = stage.stage().line();
        int end =
                index + 1 < plan.stages().size()
                        ? plan.stage(index + 1).stage().line()
                        : Integer.MAX_VALUE;
        var state =
                worst(
                                verdict,
                                one ->
                                        one.line() == begin
                                                || one.line() > begin
                                                        && one.line() < end
                                                        && !OF_IMAGES.contains(one.id()))
                        .orElseGet(() -> quiet(stage));
        return new StageCell(target, stage.platform(), state);
    }

    private StageCell.State quiet(PlannedStage stage) {
        boolean starts = stage.steps().stream().anyMatch(step -> step.keyword().equals("RUN"));
        if (stage.platformFrom() == PlatformFrom.BUILD) {
            return StageCell.State.BUILD_PLATFORM;
        }
        if (starts && known.runs().get(stage.platform()) instanceof RunsHow.Emulated) {
            return StageCell.State.EMULATED;
        }
        return switch (stage.source()) {
            case StageSource.Parent parent -> StageCell.State.STAGE;
            case StageSource.Scratch scratch -> StageCell.State.EMPTY;
            case StageSource.Image image -> StageCell.State.PUBLISHED;
            case StageSource.Broken broken -> StageCell.State.BROKEN;
        };
    }

    private static StageCell ofImage(PlanVerdict verdict, int line, String from) {
        var plan = verdict.plan();
        var target = plan.target();
        for (var stage : plan.neededStages()) {
            for (var use : stage.uses()) {
                if (use.line() == line
                        && use.from().equals(from)
                        && use.source() instanceof StageSource.Image image) {
                    var state =
                            worst(
                                            verdict,
                                            one ->
                                                    one.line() == line
                                                            && OF_IMAGES.contains(one.id()))
                                    .orElse(StageCell.State.PUBLISHED);
                    return new StageCell(target, image.platform(), state);
                }
            }
        }
        return new StageCell(target, target, StageCell.State.NOT_NEEDED);
    }

    private static Optional<StageCell.State> worst(
            PlanVerdict verdict, Predicate<Finding> belongs) {
        return verdict.findings().stream()
                .filter(belongs)
                .min(WORST)
                .map(finding -> StageCell.State.of(finding.id()));
    }
}
