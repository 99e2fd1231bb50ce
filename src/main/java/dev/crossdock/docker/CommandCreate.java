package dev.crossdock.docker;

import dev.crossdock.core.engine.CreatedContainer;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.run.DockerRun;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.docker.build.DockerCommand;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.wire.Failures;
import dev.crossdock.docker.wire.Subject;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes containers with the docker command, for what Crossdock has no place for in the engine's
 * API: a health check, a link, a file that the command itself reads.
 */
final class CommandCreate {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern PREFIX =
            Pattern.compile("^(?:docker: )?(?:Error response from daemon: )?");

    /** Those of {@code docker run} that {@code docker create} does not know, with a value. */
    private static final List<String> OF_RUN = List.of("--detach-keys");

    /** Those without. */
    private static final List<String> SWITCHES_OF_RUN = List.of("--sig-proxy");

    private final DockerCommand command;
    private final String engine;

    /**
     * @param engine the address of the engine
     */
    CommandCreate(LocalMachine machine, String engine) {
        this.command = new DockerCommand(machine);
        this.engine = engine;
    }

    /**
     * Makes one; pulls nothing.
     *
     * @param why it is not made without the command; thrown where there is none
     */
    CreatedContainer create(RunSpec spec, EngineException why) {
        var docker = command.find().orElseThrow(() -> why);
        try {
            var said = command.say(docker, engine, words(spec), Path.of("").toAbsolutePath());
            var lines = said.text().lines().toList();
            var id = lines.stream().filter(line -> ID.matcher(line).matches()).findFirst();
            if (!said.succeeded() || id.isEmpty()) {
                throw new EngineException(failure(spec, lines));
            }
            return new CreatedContainer(
                    id.get(), lines.stream().filter(line -> line.startsWith("WARNING")).toList());
        } catch (IOException e) {
            throw new EngineException(why.failure(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    static List<String> words(RunSpec spec) {
        var own = spec.toBuilder().detach(false).other(ofCreate(spec.other())).build();
        var words = new ArrayList<>(DockerRun.words(own));
        words.subList(0, 2).clear();
        words.addAll(0, List.of("create", "--pull", "never"));
        return words;
    }

    private static List<String> ofCreate(List<String> flags) {
        var left = new ArrayList<String>();
        for (int i = 0; i < flags.size(); i++) {
            var name = flags.get(i).replaceFirst("=.*", "");
            if (OF_RUN.contains(name)) {
                i += flags.get(i).contains("=") ? 0 : 1;
            } else if (!SWITCHES_OF_RUN.contains(name)) {
                left.add(flags.get(i));
            }
        }
        return left;
    }

    /** What the command says beside how to get help. */
    private static EngineFailure failure(RunSpec spec, List<String> lines) {
        var said =
                lines.stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("See 'docker"))
                        .filter(line -> !line.startsWith("Run 'docker"))
                        .filter(line -> !line.startsWith("WARNING"))
                        .map(String::strip)
                        .collect(Collectors.joining(" "));
        return Failures.answered(
                new Subject.Image(spec.image(), spec.platform()),
                0,
                PREFIX.matcher(said).replaceFirst(""));
    }
}
