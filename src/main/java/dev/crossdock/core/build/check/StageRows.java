package dev.crossdock.core.build.check;

import dev.crossdock.core.build.dockerfile.Dockerfile;
import dev.crossdock.core.build.dockerfile.Expander;
import dev.crossdock.core.build.dockerfile.ExpansionException;
import dev.crossdock.core.build.dockerfile.Stage;
import dev.crossdock.core.platform.Platform;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** The table of stages, from what each platform's build would do. */
final class StageRows {

    private final Dockerfile file;
    private final GlobalScope unknownPlatform;
    private final List<BuildPlan> plans;
    private final BaseLookups known;
    private final StageCells cells;

    StageRows(
            Dockerfile file, CheckRequest request, List<PlanVerdict> verdicts, BaseLookups known) {
        this.file = file;
        this.unknownPlatform = GlobalScope.unknownPlatform(file, request.arguments());
        this.plans = verdicts.stream().map(PlanVerdict::plan).toList();
        this.known = known;
        this.cells = new StageCells(verdicts, known);
    }

    /** The stages, then the images that files are taken from. */
    List<CheckedStage> all() {
        var rows = new ArrayList<CheckedStage>();
        file.stages().forEach(stage -> rows.add(row(stage)));
        rows.addAll(images());
        return rows;
    }

    private CheckedStage row(Stage stage) {
        int index = stage.index();
        var sources = new LinkedHashMap<BuildPlan, StageSource>();
        plans.stream()
                .filter(plan -> plan.needs(index))
                .forEach(plan -> sources.put(plan, plan.stage(index).source()));
        var verdict = Supply.of(sources.values(), known);
        return new CheckedStage(
                stage.name(),
                index,
                stage.line(),
                from(stage),
                stage.platform(),
                !sources.isEmpty(),
                verdict.available(),
                verdict.missing(),
                verdict.error(),
                cells.ofStage(index));
    }

    private String from(Stage stage) {
        try {
            return Expander.expand(stage.base(), file.escape(), unknownPlatform).text();
        } catch (ExpansionException e) {
            return stage.base();
        }
    }

    private List<CheckedStage> images() {
        var uses = new LinkedHashMap<Use, List<StageSource>>();
        for (var plan : plans) {
            for (var stage : plan.stages()) {
                boolean needed = plan.needs(stage.stage().index());
                for (var use : stage.uses()) {
                    if (!(use.source() instanceof StageSource.Image)) {
                        continue;
                    }
                    var sources =
                            uses.computeIfAbsent(
                                    new Use(use.line(), use.from()), one -> new ArrayList<>());
                    if (needed) {
                        sources.add(use.source());
                    }
                }
            }
        }
        return uses.entrySet().stream().map(this::image).toList();
    }

    private CheckedStage image(Map.Entry<Use, List<StageSource>> use) {
        var verdict = Supply.of(use.getValue(), known);
        return new CheckedStage(
                null,
                null,
                use.getKey().line(),
                use.getKey().from(),
                null,
                !use.getValue().isEmpty(),
                verdict.available(),
                verdict.missing(),
                verdict.error(),
                cells.ofImage(use.getKey().line(), use.getKey().from()));
    }

    private record Use(int line, String from) {}

    /** What some images supply together, each for its own platform. */
    private record Supply(
            @Nullable List<Platform> available, List<Platform> missing, @Nullable String error) {

        static Supply of(Collection<StageSource> sources, BaseLookups known) {
            var error =
                    sources.stream().map(s -> error(s, known)).filter(e -> e != null).findFirst();
            var images =
                    sources.stream()
                            .filter(StageSource.Image.class::isInstance)
                            .map(StageSource.Image.class::cast)
                            .toList();
            var missing = new TreeSet<Platform>();
            var available = new TreeSet<Platform>();
            boolean answered = false;
            boolean one = images.stream().map(StageSource.Image::reference).distinct().count() < 2;
            for (var image : images) {
                var found = known.images().get(image.reference());
                switch (found) {
                    case BaseImage.Known base -> {
                        answered = true;
                        available.addAll(one ? base.platforms() : served(base, image));
                        if (!base.serves(image.platform())) {
                            missing.add(image.platform());
                        }
                    }
                    case BaseImage.NotFound none -> {
                        answered = true;
                        missing.add(image.platform());
                    }
                    case BaseImage.Unreachable unknown -> {
                        answered |= !unknown.here().isEmpty();
                        available.addAll(unknown.here());
                    }
                    case null -> {}
                }
            }
            return new Supply(
                    answered ? List.copyOf(available) : null,
                    List.copyOf(missing),
                    error.orElse(null));
        }

        private static List<Platform> served(BaseImage.Known base, StageSource.Image image) {
            return base.serves(image.platform()) ? List.of(image.platform()) : List.of();
        }

        private static @Nullable String error(StageSource source, BaseLookups known) {
            return switch (source) {
                case StageSource.Broken(var id, var message, var fix) -> message;
                case StageSource.Image(var reference, var platform, var from) ->
                        switch (known.images().get(reference)) {
                            case BaseImage.NotFound(var sentence) -> sentence;
                            case BaseImage.Unreachable unknown when !unknown.serves(platform) ->
                                    unknown.sentence();
                            case null, default -> null;
                        };
                default -> null;
            };
        }
    }
}
