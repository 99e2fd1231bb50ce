package dev.crossdock.core.build.check;

import dev.crossdock.core.build.check.StageSource.PlatformFrom;
import dev.crossdock.core.build.dockerfile.ExpansionException;
import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.RunsHow;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** What is wrong with the build for one platform. */
final class PlanVerdict {

    private final BuildPlan plan;
    private final CheckRequest request;
    private final BaseLookups known;
    private final Platform machine;
    private final CommandsOf commands;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Integer, StageScope> ends = new HashMap<>();
    private boolean buildable = true;

    private PlanVerdict(
            BuildPlan plan,
            CheckRequest request,
            BaseLookups known,
            Platform machine,
            CommandsOf commands) {
        this.plan = plan;
        this.request = request;
        this.known = known;
        this.machine = machine;
        this.commands = commands;
    }

    static PlanVerdict of(
            BuildPlan plan,
            CheckRequest request,
            BaseLookups known,
            BuildMachine machine,
            CommandsOf commands) {
        var verdict = new PlanVerdict(plan, request, known, machine.platform(), commands);
        plan.neededStages().forEach(verdict::judge);
        return verdict;
    }

    BuildPlan plan() {
        return plan;
    }

    List<Finding> findings() {
        return findings;
    }

    /** Whether every base is there and everything can run. */
    boolean buildable() {
        return buildable;
    }

    private void judge(PlannedStage stage) {
        base(stage, stage.source(), stage.stage().line());
        pinned(stage);
        stage.uses()
                .forEach(use -> keptBy(use.keptBy(), () -> base(stage, use.source(), use.line())));
        steps(stage, isSupplied(stage));
    }

    /** Judges an instruction, and says of what is found where it really stands. */
    private void keptBy(@Nullable String base, Runnable judging) {
        int before = findings.size();
        judging.run();
        if (base != null) {
            findings.subList(before, findings.size()).replaceAll(one -> one.keptBy(base));
        }
    }

    /** Whether all that the stage is built from is there. */
    private boolean isSupplied(PlannedStage stage) {
        return switch (rootOf(stage).source()) {
            case StageSource.Image(var reference, var platform, var from) ->
                    switch (known.images().get(reference)) {
                        case BaseImage.Known base -> base.serves(platform);
                        case BaseImage.Unreachable unknown -> unknown.serves(platform);
                        case null, default -> false;
                    };
            case StageSource.Scratch scratch -> true;
            default -> false;
        };
    }

    private void base(PlannedStage stage, StageSource source, int line) {
        switch (source) {
            case StageSource.Broken(var id, var message, var fix) ->
                    fail(id, line, stage, null, message, fix);
            case StageSource.Image image -> image(stage, image, line);
            default -> {}
        }
    }

    private void image(PlannedStage stage, StageSource.Image image, int line) {
        var name = image.reference();
        switch (known.images().get(name)) {
            case BaseImage.NotFound(var sentence) ->
                    fail(
                            FindingId.BASE_NOT_FOUND,
                            line,
                            stage,
                            null,
                            sentence,
                            "docker buildx imagetools inspect " + name);
            case BaseImage.Unreachable unknown when !unknown.serves(image.platform()) ->
                    fail(
                            FindingId.BASE_UNREACHABLE,
                            line,
                            stage,
                            null,
                            unknown.sentence(),
                            "docker buildx imagetools inspect " + name);
            case BaseImage.Known base when !base.serves(image.platform()) ->
                    lacks(stage, image, base, line);
            case null, default -> {}
        }
    }

    private void lacks(
            PlannedStage stage, StageSource.Image image, BaseImage.Known base, int line) {
        boolean stageItself = stage.source().equals(image) && line == stage.stage().line();
        fail(
                base.index() ? FindingId.BASE_LACKS_PLATFORM : FindingId.BASE_SINGLE_PLATFORM,
                line,
                stage,
                image.from() == PlatformFrom.TARGET ? plan.target() : image.platform(),
                Words.get(
                        base.index() ? "check.base-lacks-platform" : "check.base-single-platform",
                        image.reference(),
                        image.platform(),
                        Fixes.list(base.platforms())),
                Fixes.otherBase(stage, base, machine, stageItself));
    }

    /** Where a stage's platform is a constant, all others get what is not for them. */
    private void pinned(PlannedStage stage) {
        if (!(stage.source() instanceof StageSource.Image image)
                || image.from() != PlatformFrom.CONSTANT
                || Fit.fits(image.platform(), plan.target())) {
            return;
        }
        boolean inResult = plan.isInResult(stage);
        if (inResult) {
            buildable = false;
        }
        findings.add(
                new Finding(
                        FindingId.PLATFORM_PINNED,
                        inResult,
                        stage.stage().line(),
                        stage.stage().name(),
                        plan.target(),
                        Words.get(
                                inResult ? "check.pinned-result" : "check.pinned-builder",
                                image.platform(),
                                plan.target()),
                        Fixes.unpinned(stage.stage(), inResult)));
    }

    private void steps(PlannedStage stage, boolean supplied) {
        var scope = begin(stage);
        ends.put(stage.stage().index(), scope);
        var told = new AtomicBoolean();
        var base = stage.source() instanceof StageSource.Image image ? image.reference() : null;
        for (int i = 0; i < stage.steps().size(); i++) {
            var step = stage.steps().get(i);
            keptBy(
                    i < stage.kept() ? base : null,
                    () -> {
                        if (step.keyword().equals("RUN") && supplied) {
                            run(stage, step, told);
                        }
                        download(stage, step, scope);
                        take(stage, step, scope);
                    });
        }
    }

    private void take(PlannedStage stage, Instruction step, StageScope scope) {
        try {
            scope.take(step);
        } catch (ExpansionException e) {
            fail(
                    FindingId.SYNTAX,
                    step.line(),
                    stage,
                    null,
                    e.sentence(),
                    Words.get("check.fix.substitution"));
        }
    }

    private StageScope begin(PlannedStage stage) {
        return stage.source() instanceof StageSource.Parent(int parent)
                ? Objects.requireNonNull(ends.get(parent)).child()
                : new StageScope(plan.scope(), request.arguments());
    }

    /**
     * @param told whether it was told that nothing runs here; once a stage is enough
     */
    private void run(PlannedStage stage, Instruction step, AtomicBoolean told) {
        var runs = known.runs().get(stage.platform());
        if (runs instanceof RunsHow.Unavailable) {
            if (!told.getAndSet(true)) {
                fail(
                        FindingId.NO_EMULATOR,
                        step.line(),
                        stage,
                        suffering(stage),
                        Words.get("check.no-emulator", stage.platform()),
                        Fixes.emulator(stage.platform()));
            }
            return;
        }
        boolean native_ = runs instanceof RunsHow.Native || Fit.fits(stage.platform(), machine);
        if (!native_) {
            HeavyCompile.in(commands.of(step))
                    .ifPresent(command -> findings.add(emulated(stage, step, command)));
        }
    }

    private Finding emulated(PlannedStage stage, Instruction step, String command) {
        return new Finding(
                FindingId.EMULATED_BUILD_STEP,
                false,
                step.line(),
                stage.stage().name(),
                suffering(stage),
                Words.get("check.emulated-build-step", command, stage.platform()),
                Fixes.onBuildPlatform(rootOf(stage)));
    }

    /** The stage that the chain of stages begins with. */
    private PlannedStage rootOf(PlannedStage stage) {
        var root = stage;
        while (root.source() instanceof StageSource.Parent(int parent)) {
            root = plan.stage(parent);
        }
        return root;
    }

    private void download(PlannedStage stage, Instruction step, StageScope scope) {
        if (stage.platformFrom() == PlatformFrom.BUILD) {
            return;
        }
        ForeignDownload.in(step, commands.of(step), scope, stage.platform().architecture())
                .ifPresent(
                        found ->
                                findings.add(
                                        new Finding(
                                                FindingId.FOREIGN_DOWNLOAD,
                                                true,
                                                step.line(),
                                                stage.stage().name(),
                                                suffering(stage),
                                                Words.get(
                                                        "check.foreign-download",
                                                        found.name(),
                                                        found.piece(),
                                                        stage.platform()),
                                                Fixes.download(
                                                        found, step.keyword().equals("RUN")))));
    }

    private Platform suffering(PlannedStage stage) {
        return stage.platformFrom() == PlatformFrom.TARGET ? plan.target() : stage.platform();
    }

    private void fail(
            FindingId id,
            int line,
            PlannedStage stage,
            @Nullable Platform platform,
            String message,
            String fix) {
        buildable = false;
        findings.add(new Finding(id, true, line, stage.stage().name(), platform, message, fix));
    }
}
