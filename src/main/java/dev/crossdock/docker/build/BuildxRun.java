package dev.crossdock.docker.build;

import com.fasterxml.jackson.databind.ObjectMapper;

import dev.crossdock.core.build.BuildEvent;
import dev.crossdock.core.build.BuildOutput;
import dev.crossdock.core.build.BuildRequest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One process of the docker command's buildx, from its start to its end. */
final class BuildxRun {
    /** How its own file begins: with whose it is, as several may build at once. */
    static final String TEMPORARY = "crossdock-build-" + ProcessHandle.current().pid() + "-";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DockerCommand command;
    private final Path docker;
    private final String engine;

    /**
     * @param docker the command
     * @param engine the address of the engine that it is for
     */
    BuildxRun(DockerCommand command, Path docker, String engine) {
        this.command = command;
        this.docker = docker;
        this.engine = engine;
    }

    /**
     * How it ended.
     *
     * @param text all that it said beside its progress
     * @param digest of what was built; empty where it was not told
     */
    record Ended(int status, String text, String digest) {
        boolean succeeded() {
            return status == 0;
        }
    }

    /**
     * Builds. What it makes for itself is gone afterwards, however it ends.
     *
     * @throws IOException if it cannot be started, or a file cannot be written
     * @throws InterruptedException when it was given up; the process has ended then
     */
    Ended build(BuildRequest request, Consumer<BuildEvent> sink)
            throws IOException, InterruptedException {
        var metadata = Files.createTempFile(TEMPORARY, ".json");
        var archive = request.output() instanceof BuildOutput.Archive(var file) ? file : null;
        var unfinished = archive == null ? null : besides(archive);
        try {
            var words =
                    unfinished == null
                            ? request.words()
                            : request.output(new BuildOutput.Archive(unfinished)).words();
            var all = new ArrayList<>(words.subList(1, words.size()));
            all.addAll(2, List.of("--progress=rawjson", "--metadata-file=" + metadata));
            var progress = new RawProgress(sink);
            int status = command.run(docker, engine, all, request.context(), progress::line);
            if (status == 0 && unfinished != null) {
                Files.move(unfinished, archive, StandardCopyOption.REPLACE_EXISTING);
            }
            return new Ended(status, progress.text(), digest(metadata));
        } finally {
            Files.deleteIfExists(metadata);
            if (unfinished != null) {
                Files.deleteIfExists(unfinished);
            }
        }
    }

    /** buildx leaves half a file where it fails, also in place of one that was there. */
    private static Path besides(Path archive) throws IOException {
        var folder = archive.toAbsolutePath().getParent();
        return Files.createTempFile(folder, "." + archive.getFileName(), ".part");
    }

    /**
     * Runs another of its commands.
     *
     * @param words what follows {@code docker}
     */
    Ended say(List<String> words, Path folder) throws IOException, InterruptedException {
        var said = command.say(docker, engine, words, folder);
        return new Ended(said.status(), said.text(), "");
    }

    private static String digest(Path metadata) throws IOException {
        return Files.size(metadata) == 0
                ? ""
                : JSON.readTree(metadata.toFile()).path("containerimage.digest").asText();
    }
}
