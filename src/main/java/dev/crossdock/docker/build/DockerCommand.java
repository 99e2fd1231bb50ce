package dev.crossdock.docker.build;

import dev.crossdock.docker.host.LocalMachine;
import dev.crossdock.docker.host.ToolPath;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the docker command is, and how it is started. */
public final class DockerCommand {

    private final Map<String, String> environment;
    private final ToolPath tools;

    /**
     * @param environment the process environment to look in and to pass on
     * @param home the user's home folder
     */
    public DockerCommand(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.tools =
                new ToolPath(new LocalMachine(home, environment, System.getProperty("os.name")));
    }

    /** The first docker command on the {@link ToolPath}. */
    public Optional<Path> find() {
        return tools.find("docker");
    }

    /**
     * A process of the docker command that is ready to be started; its input is empty.
     *
     * @param docker what {@link #find()} found
     * @param engine the address that it is to talk to
     */
    ProcessBuilder process(Path docker, String engine, List<String> arguments) {
        var words = new ArrayList<String>();
        words.add(docker.toString());
        words.addAll(arguments);
        var process =
                new ProcessBuilder(words).redirectInput(ProcessBuilder.Redirect.from(NOTHING));
        process.environment().putAll(environment);
        process.environment().put("DOCKER_HOST", engine);
        process.environment().remove("DOCKER_CONTEXT");
        process.environment().put("PATH", tools.toString());
        return process;
    }

    private static final File NOTHING = new File("/dev/null");
}
