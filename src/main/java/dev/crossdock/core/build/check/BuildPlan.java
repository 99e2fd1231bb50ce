package dev.crossdock.core.build.check;

import dev.crossdock.core.build.check.StageSource.PlatformFrom;
import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.Instruction;
import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.build.dockerfile.Trigger;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a build for one platform would do: which stages it needs, and from what they are built. */
final class BuildPlan {

    private final Platform target;
    private final GlobalScope scope;
    private final List<PlannedStage> stages = new ArrayList<>();
    private final BitSet needed = new BitSet();
    private final BitSet inResult = new BitSet();

    private BuildPlan(Platform target, GlobalScope scope) {
        this.target = target;
        this.scope = scope;
    }

    /**
     * @param last the stage to stop at
     * @param kept what base images are known to keep ONBUILD, by their references
     */
    static BuildPlan of(
            Dockerfile file,
            CheckRequest request,
            Platform build,
            Platform target,
            int last,
            Map<String, List<String>> kept) {
        var scope = GlobalScope.of(file, request.arguments(), build, target);
        var plan = new BuildPlan(target, scope);
        var sources = new StageResolver(file, scope, target);
        var uses = new FileUses(file, target);
        for (var stage : file.stages()) {
            plan.stages.add(plan.planned(stage, sources.of(stage), uses, kept));
        }
        plan.reach(last);
        return plan;
    }

    private PlannedStage planned(
            Stage stage, StageSource source, FileUses uses, Map<String, List<String>> triggers) {
        var steps = new ArrayList<Instruction>();
        var files = new ArrayList<FileUse>();
        if (source instanceof StageSource.Parent(int parent)) {
            onBuild(stages.get(parent).stage()).forEach(steps::add);
        } else if (source instanceof StageSource.Image image) {
            for (var text : triggers.getOrDefault(image.reference(), List.of())) {
                Trigger.kept(text, stage.line()).ifPresent(steps::add);
            }
        }
        int kept = source instanceof StageSource.Image ? steps.size() : 0;
        stage.instructions().stream()
                .filter(one -> !one.keyword().equals("ONBUILD"))
                .forEach(steps::add);
        for (int i = 0; i < steps.size(); i++) {
            files.addAll(uses.of(stage, steps.get(i), i < kept ? reference(source) : null));
        }
        return switch (source) {
            case StageSource.Parent(int parent) -> {
                var base = stages.get(parent);
                yield new PlannedStage(
                        stage, source, base.platform(), base.platformFrom(), steps, kept, files);
            }
            case StageSource.Image(var reference, var platform, var from) ->
                    new PlannedStage(stage, source, platform, from, steps, kept, files);
            default ->
                    new PlannedStage(
                            stage, source, target, PlatformFrom.TARGET, steps, kept, files);
        };
    }

    private static @Nullable String reference(StageSource source) {
        return source instanceof StageSource.Image image ? image.reference() : null;
    }

    private static Stream<Instruction> onBuild(Stage parent) {
        return parent.instructions().stream()
                .filter(one -> one.keyword().equals("ONBUILD"))
                .map(Trigger::of);
    }

    private void reach(int last) {
        var waiting = new ArrayDeque<>(List.of(last));
        while (!waiting.isEmpty()) {
            int index = waiting.pop();
            if (needed.get(index)) {
                continue;
            }
            needed.set(index);
            var stage = stages.get(index);
            Stream.concat(Stream.of(stage.source()), stage.uses().stream().map(FileUse::source))
                    .forEach(
                            source -> {
                                if (source instanceof StageSource.Parent(int other)) {
                                    waiting.push(other);
                                }
                            });
        }
        int index = last;
        inResult.set(index);
        while (stages.get(index).source() instanceof StageSource.Parent(int parent)) {
            index = parent;
            inResult.set(index);
        }
    }

    /** What is built for. */
    Platform target() {
        return target;
    }

    /** What a FROM sees. */
    GlobalScope scope() {
        return scope;
    }

    /** All stages, in the file's order. */
    List<PlannedStage> stages() {
        return stages;
    }

    PlannedStage stage(int index) {
        return stages.get(index);
    }

    boolean needs(int index) {
        return needed.get(index);
    }

    List<PlannedStage> neededStages() {
        return stages.stream().filter(one -> needs(one.stage().index())).toList();
    }

    /** Whether the stage's own files are those of the result, and not only copied from. */
    boolean isInResult(PlannedStage stage) {
        return inResult.get(stage.stage().index());
    }
}
