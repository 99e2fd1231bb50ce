package dev.crossdock.docker.find;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.Place;
import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;

/** Starts an engine that is installed and does not run, with its own command. */
public final class Starter {
    /** The end of what a failing command printed is what says why. */
    private static final int MOST_CHARACTERS = 2000;

    private final ToolPath tools;

    public Starter(LocalMachine machine) {
        tools = new ToolPath(machine);
    }

    /**
     * Runs the place's command to its end. Interrupted, it ends the command.
     *
     * @throws EngineException {@link EngineFailure.Unsupported} if the place has none, {@link
     *     EngineFailure.Refused} if it cannot be run or fails
     */
    public void start(Place place) {
        var command = place.startCommand();
        if (command == null) {
            throw new EngineException(new EngineFailure.Unsupported(place.address().name()));
        }
        try {
            run(List.of(command.split(" ")));
        } catch (IOException e) {
            throw new EngineException(
                    new EngineFailure.Refused(0, String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
    }

    private void run(List<String> words) throws IOException, InterruptedException {
        var command = new ArrayList<>(words);
        tools.find(words.getFirst()).ifPresent(program -> command.set(0, program.toString()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PATH", tools.toString());
        // A file, not a pipe: the engine that it leaves running may hold a pipe open for ever.
        var output = Files.createTempFile("crossdock", ".log");
        try {
            int status = status(builder.redirectOutput(output.toFile()).start());
            if (status != 0) {
                throw new EngineException(
                        new EngineFailure.Refused(status, end(Files.readString(output))));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static int status(Process process) throws IOException, InterruptedException {
        try {
            process.getOutputStream().close();
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private static String end(String output) {
        var text = output.strip();
        return text.substring(Math.max(0, text.length() - MOST_CHARACTERS));
    }
}
