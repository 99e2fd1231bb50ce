package dev.crossdock.cli;

import dev.crossdock.core.build.check.UnknownTargetException;
import dev.crossdock.core.build.workflow.GithubWorkflow;
import dev.crossdock.core.build.workflow.GitlabPipeline;
import dev.crossdock.core.build.workflow.RepositoryPlace;
import dev.crossdock.core.build.workflow.Runners;
import dev.crossdock.core.build.workflow.WorkflowRequest;
import dev.crossdock.core.text.Words;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** {@code crossdock workflow DOCKERFILE|DIRECTORY}: writes the CI that builds it everywhere. */
@Command(name = "workflow", description = "${bundle:cli.workflow.description}")
final class WorkflowCommand implements Callable<Integer> {

    /** Whose file it is. */
    enum Hoster {
        GITHUB,
        GITLAB
    }

    /** The document of {@code --json}. */
    record Document(
            String hoster,
            String path,
            List<String> platforms,
            List<String> emulated,
            boolean apart,
            String text) {}

    private final CommonOptions options;
    private final Console console;

    @Spec private CommandSpec spec;
    @Mixin private final DockerfileOptions build;

    @Option(names = "--for", paramLabel = "HOSTER", description = "${bundle:cli.workflow.for}")
    private String hoster = "github";

    @Option(names = "--image", paramLabel = "NAME", description = "${bundle:cli.workflow.image}")
    private @Nullable String image;

    @Option(names = "--write", description = "${bundle:cli.workflow.write}")
    private boolean write;

    @Parameters(
            index = "1..*",
            paramLabel = "COMMAND",
            description = "${bundle:cli.workflow.command}")
    private List<String> command = List.of();

    /**
     * @param environment the variables of this process
     */
    WorkflowCommand(
            CommonOptions options,
            Console console,
            Function<String, @Nullable String> environment) {
        this.options = options;
        this.console = console;
        build = new DockerfileOptions(environment);
        spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        try {
            var path = build.located();
            return answer(path, Files.readAllBytes(path));
        } catch (UnknownTargetException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return refused(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return refused(Words.get("cli.check.unreadable", build.named()));
        }
    }

    private int answer(Path dockerfile, byte[] content) throws IOException {
        var place = RepositoryPlace.of(dockerfile);
        var request =
                new WorkflowRequest(
                        place.dockerfile(),
                        place.context(),
                        build.platforms(),
                        new TreeMap<>(build.arguments()),
                        build.target(),
                        image,
                        command);
        var runners = Runners.of(content, request);
        var whose = hoster();
        var path = whose == Hoster.GITHUB ? GithubWorkflow.PATH : GitlabPipeline.PATH;
        var text =
                whose == Hoster.GITHUB
                        ? GithubWorkflow.of(request, runners)
                        : GitlabPipeline.of(request, runners);
        if (write) {
            return written(place.top().resolve(path), text);
        }
        if (options.json) {
            console.json(
                    new Document(
                            whose.name().toLowerCase(Locale.ROOT),
                            path,
                            request.platforms().stream().map(Object::toString).toList(),
                            runners.emulated().stream().map(Object::toString).sorted().toList(),
                            runners.apart(),
                            text));
        } else {
            console.out().print(text);
        }
        return ExitStatus.DONE;
    }

    /** What somebody wrote is not overwritten. */
    private int written(Path file, String text) throws IOException {
        if (Files.exists(file)) {
            return refused(Words.get("cli.workflow.exists", file));
        }
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        console.err().println(Words.get("cli.workflow.written", file));
        return ExitStatus.DONE;
    }

    private Hoster hoster() {
        try {
            return Hoster.valueOf(hoster.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), Words.get("cli.workflow.for.wrong", hoster), e);
        }
    }

    private int refused(String sentence) {
        console.err().println("crossdock: " + sentence);
        return ExitStatus.FAILED;
    }
}
