package dev.crossdock.docker.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.core.build.BuilderMachines;
import dev.crossdock.core.build.FarMachine;
import dev.crossdock.core.platform.Platform;
import dev.crossdock.core.text.SecretShapes;
import dev.crossdock.core.text.Words;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Asks machines through the docker command, as buildx will reach them. */
public final class BuildxMachines implements BuilderMachines {

    private static final Logger LOG = LoggerFactory.getLogger(BuildxMachines.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path ANYWHERE = Path.of(System.getProperty("user.home"));

    /** What ssh and the docker command say of a machine that cannot be used, and what to tell. */
    private enum Trouble {
        NAME("Could not resolve hostname|no such host"),
        KEY("Permission denied|Too many authentication failures"),
        HOST_KEY("Host key verification failed"),
        NO_DOCKER("docker: (?:command )?not found|command not found|: not found"),
        NOT_ALLOWED("permission denied while trying to connect"),
        CONTEXT("context not found"),
        WRITTEN_WRONG("Failed to initialize|unable to resolve docker endpoint"),
        SILENT("Cannot connect|connection refused|timed out|[Tt]imeout|No route to host");

        private final Pattern words;

        Trouble(String words) {
            this.words = Pattern.compile(words);
        }

        static String sentence(String place, String text) {
            for (var trouble : values()) {
                if (trouble.words.matcher(text).find()) {
                    return Words.get(
                            "build.machine."
                                    + trouble.name()
                                            .toLowerCase(java.util.Locale.ROOT)
                                            .replace('_', '-'),
                            place);
                }
            }
            return Words.get("build.machine.unknown", place);
        }
    }

    private final DockerCommand command;
    private final String engine;

    /**
     * @param engine the address of the engine that is the builder's first machine
     */
    public BuildxMachines(DockerCommand command, String engine) {
        this.command = command;
        this.engine = engine;
    }

    @Override
    public Answer ask(String place) {
        var docker = command.find();
        if (docker.isEmpty()) {
            return new NotFound(Words.get("build.no-docker"), "");
        }
        try {
            var said = new BuildxRun(command, docker.get(), engine).say(question(place), ANYWHERE);
            return answer(place, said.text());
        } catch (IOException e) {
            return new NotFound(Words.get("build.not-started"), String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotFound(Words.get("engine.failure.cancelled"), "");
        }
    }

    private static List<String> question(String place) {
        var words = new ArrayList<>(List.of(place.contains("://") ? "--host" : "--context", place));
        words.addAll(List.of("version", "--format", "{{json .Server}}"));
        return words;
    }

    /** The command may warn before it answers. */
    private static Answer answer(String place, String text) {
        var server =
                text.lines()
                        .filter(line -> line.startsWith("{"))
                        .map(BuildxMachines::json)
                        .flatMap(Optional::stream)
                        .filter(json -> json.hasNonNull("Version") && json.hasNonNull("Arch"))
                        .findFirst();
        if (server.isPresent()) {
            var json = server.get();
            var platform = json.path("Os").asText("linux") + "/" + json.path("Arch").asText();
            return new Found(
                    new FarMachine(
                            place,
                            FarMachine.nameOf(place),
                            json.path("Version").asText(),
                            Platform.parse(platform)));
        }
        return new NotFound(Trouble.sentence(place, text), SecretShapes.hide(text));
    }

    private static Optional<JsonNode> json(String line) {
        try {
            return Optional.of(JSON.readTree(line));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<String> run(List<List<String>> commands) {
        var docker = command.find();
        if (docker.isEmpty()) {
            return Optional.of(Words.get("build.no-docker"));
        }
        var run = new BuildxRun(command, docker.get(), engine);
        try {
            for (var words : commands) {
                var said = run.say(words.subList(1, words.size()), ANYWHERE);
                LOG.debug("{}: {}", words, said.text());
                if (!said.succeeded()) {
                    return Optional.of(RawProgress.sentence(said.text()));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Words.get("engine.failure.cancelled"));
        }
    }
}
