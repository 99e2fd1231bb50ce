package dev.crossdock.cli;

import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.PlatformSurvey;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.run.ImageReference;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.TreeSet;
import java.util.concurrent.Callable;

/**
 * {@code crossdock platforms [IMAGE]}: which platforms run here, and which of them an image has.
 */
@Command(name = "platforms", description = "${bundle:cli.platforms.description}")
final class PlatformsCommand implements Callable<Integer> {

    private final CommonOptions options;
    private final EngineAccess engines;
    private final Console console;

    @Parameters(arity = "0..1", paramLabel = "IMAGE", description = "${bundle:cli.platforms.image}")
    private @Nullable String image;

    PlatformsCommand(CommonOptions options, EngineAccess engines, Console console) {
        this.options = options;
        this.engines = engines;
        this.console = console;
    }

    @Override
    public Integer call() {
        if (image != null) {
            var reference = image;
            ImageReference.problemWith(reference)
                    .ifPresent(
                            problem -> {
                                throw new EngineException(
                                        new EngineFailure.InvalidReference(reference, problem));
                            });
        }
        return engines.with(this::answer);
    }

    private int answer(Engine engine) {
        var info = engine.info();
        var found = image == null ? null : ImagePlatforms.of(image, engine);
        var asked = new TreeSet<>(Platform.USUAL);
        asked.add(info.platform());
        if (found != null) {
            asked.addAll(found.all());
        }
        var supports = new PlatformSurvey(engine.probe()).again(asked);
        var report = PlatformsReport.of(info, engine.address(), supports, found);
        if (options.json) {
            console.json(report);
        } else {
            new PlatformsTable(report).print(console.out());
        }
        return ExitStatus.DONE;
    }
}
