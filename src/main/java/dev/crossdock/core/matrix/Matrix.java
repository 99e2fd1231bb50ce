package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.AtOnce;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.platform.PlatformSupport;
import dev.crossdock.core.platform.RunsHow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs one image on many platforms and tells them apart, at a time one more than the engine has
 * CPUs: the start of a container is for the most part waiting. What is not here is pulled; the
 * containers are removed.
 *
 * <p>Times are of the engine's own clock, from a program's start to its end. Runs beside each other
 * may make each other slower all the same, so each tells whether it was {@link MatrixRun#shared}.
 */
public final class Matrix {

    /** Its containers carry it, so that what was left behind by a crash can be told. */
    static final Map<String, String> LABEL = Map.of("dev.crossdock.matrix", "1");

    private final Engine engine;
    private final PlatformSurvey survey;

    /**
     * @param survey of this engine; platforms that it does not know are probed
     */
    public Matrix(Engine engine, PlatformSurvey survey) {
        this.engine = engine;
        this.survey = survey;
    }

    /**
     * Runs it everywhere; meant for a virtual thread, whose interrupt ends it.
     *
     * @param progress told of each platform as its turn comes, on any thread but never on two at
     *     once
     * @throws EngineException {@link EngineFailure.NoSuchImage} if neither the engine nor the
     *     registry has it; a platform that cannot be had or run is no failure but a run
     */
    public MatrixResult run(MatrixRequest request, MatrixProgress progress) {
        var platforms = platforms(request);
        var supports =
                survey.of(platforms).stream()
                        .collect(Collectors.toMap(PlatformSupport::platform, Function.identity()));
        var own = request.baseline() == null ? engine.info().platform() : request.baseline();
        int most = atOnce(request);
        var news = new OneAtATime(progress);
        var one = new OneRun(engine, survey, request, news, new Together(most));
        List<MatrixRun> runs;
        try (var tag = new TagKeeper(engine, request.image())) {
            runs =
                    new ArrayList<>(
                            AtOnce.each(
                                    // the next is made ready while others run
                                    most == 1 ? 1 : 2 * most,
                                    inOrderOfRunning(platforms, own),
                                    platform -> {
                                        var run = one.on(supports.get(platform), tag);
                                        news.ended(run);
                                        return run;
                                    }));
        }
        runs.sort(Comparator.comparing(run -> platforms.indexOf(run.platform())));
        return new MatrixResult(request, runs, baseline(request, runs, own));
    }

    /** An engine that does not tell its CPUs gets one at a time. */
    private int atOnce(MatrixRequest request) {
        int cpus = engine.info().cpus();
        return request.atOnce() > 0 ? request.atOnce() : cpus > 0 ? cpus + 1 : 1;
    }

    /** The baseline comes first. */
    private static List<Platform> inOrderOfRunning(List<Platform> platforms, Platform baseline) {
        return platforms.stream()
                .sorted(Comparator.comparing((Platform p) -> !p.equals(baseline)))
                .toList();
    }

    private static Platform baseline(MatrixRequest request, List<MatrixRun> runs, Platform own) {
        return request.baseline() != null
                ? request.baseline()
                : runs.stream()
                        .filter(run -> run.runs() instanceof RunsHow.Native)
                        .map(MatrixRun::platform)
                        .min(Comparator.comparing((Platform p) -> !p.equals(own)))
                        .orElse(own);
    }

    private List<Platform> platforms(MatrixRequest request) {
        if (request.platforms() != null) {
            return request.platforms();
        }
        var all = new TreeSet<>(engine.images().localPlatforms(request.image()));
        try {
            all.addAll(engine.registry().published(request.image()).platforms());
        } catch (EngineException e) {
            if (all.isEmpty() || !isTheRegistrys(e.failure())) {
                throw e;
            }
        }
        return List.copyOf(all);
    }

    /** What is here runs all the same. */
    private static boolean isTheRegistrys(EngineFailure failure) {
        return switch (failure) {
            case EngineFailure.NoSuchImage f -> true;
            case EngineFailure.LoginNeeded f -> true;
            case EngineFailure.RateLimited f -> true;
            case EngineFailure.RegistryUnreachable f -> true;
            case EngineFailure.TimedOut f -> true;
            case EngineFailure.Unsupported f -> true;
            default -> false;
        };
    }
}
