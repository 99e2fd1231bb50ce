package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.DockerfileException;
import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.Words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Checks a Dockerfile for several platforms, and builds nothing. */
public final class BaseCheck {

    private static final Comparator<Finding> ORDER =
            Comparator.comparingInt(Finding::line)
                    .thenComparing(Finding::id)
                    .thenComparing(
                            Finding::platform,
                            Comparator.nullsFirst(Comparator.<Platform>naturalOrder()));

    private final Bases bases;
    private final BuildMachine machine;

    /**
     * @param bases asked for every image that is needed, once
     * @param machine that would build
     */
    public BaseCheck(Bases bases, BuildMachine machine) {
        this.bases = bases;
        this.machine = machine;
    }

    /**
     * Checks a file's content.
     *
     * @throws UnknownTargetException if it has no such stage
     * @throws EngineException if it was cancelled
     */
    public CheckReport check(byte[] file, CheckRequest request) {
        try {
            return check(Dockerfile.read(file), request);
        } catch (DockerfileException e) {
            var finding =
                    new Finding(
                            FindingId.SYNTAX,
                            true,
                            e.line(),
                            null,
                            null,
                            e.sentence(),
                            Words.get("check.fix.syntax", e.line()));
            var outcomes = new LinkedHashMap<Platform, Outcome>();
            request.platforms().forEach(platform -> outcomes.put(platform, Outcome.FAILS));
            return new CheckReport(
                    request.platforms(), List.of(), List.of(finding), List.of(), outcomes);
        }
    }

    private CheckReport check(Dockerfile file, CheckRequest request) {
        int last = target(file, request);
        var known = BaseLookups.NONE;
        var plans = plans(file, request, last, known);
        var asked = new HashSet<Platform>();
        while (asked.addAll(platforms(plans))
                || !known.images().keySet().containsAll(references(plans))) {
            known = known.and(references(plans), begun(plans), platforms(plans), bases, machine);
            plans = plans(file, request, last, known);
        }
        return report(file, request, plans, known);
    }

    private List<BuildPlan> plans(
            Dockerfile file, CheckRequest request, int last, BaseLookups known) {
        return request.platforms().stream()
                .map(
                        platform ->
                                BuildPlan.of(
                                        file,
                                        request,
                                        machine.platform(),
                                        platform,
                                        last,
                                        known.kept()))
                .toList();
    }

    /** The images that stages begin with, each for one of the platforms that it is asked for. */
    private static Map<String, Platform> begun(List<BuildPlan> plans) {
        var begun = new HashMap<String, Platform>();
        for (var plan : plans) {
            for (var stage : plan.neededStages()) {
                if (stage.source() instanceof StageSource.Image image) {
                    begun.putIfAbsent(image.reference(), image.platform());
                }
            }
        }
        return begun;
    }

    private CheckReport report(
            Dockerfile file, CheckRequest request, List<BuildPlan> plans, BaseLookups known) {
        var findings = new LinkedHashSet<Finding>();
        var commands = new CommandsOf();
        var verdicts =
                plans.stream()
                        .map(plan -> PlanVerdict.of(plan, request, known, machine, commands))
                        .toList();
        verdicts.forEach(verdict -> findings.addAll(verdict.findings()));
        var buildable =
                verdicts.stream()
                        .filter(PlanVerdict::buildable)
                        .map(verdict -> verdict.plan().target())
                        .toList();
        var outcomes = new LinkedHashMap<Platform, Outcome>();
        verdicts.forEach(one -> outcomes.put(one.plan().target(), Outcome.of(one.findings())));
        return new CheckReport(
                request.platforms(),
                new StageRows(file, request, verdicts, known).all(),
                findings.stream().sorted(ORDER).toList(),
                buildable,
                outcomes);
    }

    /** BuildKit takes names only, and no numbers; of several with one name the last counts. */
    private static int target(Dockerfile file, CheckRequest request) {
        var target = request.target();
        var stages = file.stages();
        if (target == null || target.isEmpty()) {
            return stages.size() - 1;
        }
        return stages.reversed().stream()
                .filter(stage -> isNamed(stage, target))
                .findFirst()
                .map(Stage::index)
                .orElseThrow(() -> new UnknownTargetException(target));
    }

    private static boolean isNamed(Stage stage, String target) {
        return stage.name() != null
                && Objects.requireNonNull(stage.name()).equalsIgnoreCase(target);
    }

    private static LinkedHashSet<String> references(List<BuildPlan> plans) {
        var references = new LinkedHashSet<String>();
        for (var plan : plans) {
            for (var stage : plan.neededStages()) {
                add(stage.source(), references);
                stage.uses().forEach(use -> add(use.source(), references));
            }
        }
        return references;
    }

    private static void add(StageSource source, LinkedHashSet<String> references) {
        if (source instanceof StageSource.Image(var reference, var platform, var from)) {
            references.add(reference);
        }
    }

    /** Those whose programs a RUN would start; the machine's own needs no trial. */
    private List<Platform> platforms(List<BuildPlan> plans) {
        var platforms = new TreeSet<Platform>();
        for (var plan : plans) {
            plan.neededStages().stream()
                    .filter(
                            stage ->
                                    stage.steps().stream().anyMatch(s -> s.keyword().equals("RUN")))
                    .map(PlannedStage::platform)
                    .filter(platform -> !Fit.fits(platform, machine.platform()))
                    .forEach(platforms::add);
        }
        return List.copyOf(platforms);
    }
}
