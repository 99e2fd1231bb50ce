package dev.crossdock.docker.build;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the docker command is, and how it is started. An app that the Finder started has the PATH
 * {@code /usr/bin:/bin:/usr/sbin:/sbin}, in which no docker and no credential helper is: so the
 * usual places are added, for the search and for the child.
 */
public final class DockerCommand {

    private final Map<String, String> environment;
    private final Path home;

    /**
     * @param environment the process environment to look in and to pass on
     * @param home the user's home folder
     */
    public DockerCommand(Map<String, String> environment, Path home) {
        this.environment = Map.copyOf(environment);
        this.home = home;
    }

    /** The first docker command on the extended PATH. */
    public Optional<Path> find() {
        return folders().stream()
                .map(folder -> Path.of(folder, "docker"))
                .filter(Files::isExecutable)
                .findFirst();
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
        process.environment().put("PATH", String.join(File.pathSeparator, folders()));
        return process;
    }

    private static final File NOTHING = new File("/dev/null");

    private LinkedHashSet<String> folders() {
        var folders = new LinkedHashSet<String>();
        for (var folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (!folder.isBlank()) {
                folders.add(folder);
            }
        }
        folders.add("/usr/local/bin");
        folders.add("/opt/homebrew/bin");
        for (var own : List.of(".docker/bin", ".orbstack/bin", ".rd/bin")) {
            folders.add(home.resolve(own).toString());
        }
        folders.add("/Applications/Docker.app/Contents/Resources/bin");
        folders.addAll(List.of("/usr/bin", "/bin", "/usr/sbin", "/sbin"));
        return folders;
    }
}
